import { Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { readDraftGuide, type Guide, type GuidePart, type Item } from '../../core/guides/index';
import { say as inWords } from '../../core/language/index';
import { addressOf, useAddress, useAsked } from '../api/ask';
import type { DraftView } from '../../core/contracts/index';
import { useReader, useWords } from '../messages/index';
import { DialogEnd } from '../parts/dialog-end';
import { DialogHead } from '../parts/dialog-head';
import { PickOne } from '../parts/pick';

interface CopyDialogProps {
  readonly routineKey: string;
  readonly guideKey: string;
  /** What the part is called that questions are put into. */
  readonly part: string;
  readonly onItems: (items: readonly Item[]) => void;
  readonly onPart: (part: GuidePart) => void;
}

/** Takes questions, or a whole part, over from another guide: of this routine or another. */
export function CopyDialog({ onItems, onPart, ...from }: CopyDialogProps) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const done = <Picked extends readonly Item[] | GuidePart>(take: (picked: Picked) => void) => (picked: Picked) => {
    take(picked);
    setOpen(false);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="tertiary">{say('guide.copy')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <DialogHead title={say('guide.copy.title')} />
        {isOpen && <Source {...from} onItems={done(onItems)} onPart={done(onPart)} />}
      </Modal.Content>
    </Modal.Root>
  );
}

function Source({ routineKey, guideKey, part: into, onItems, onPart }: CopyDialogProps) {
  const say = useWords();
  const { language } = useReader();
  const routines = useAsked('listRoutines').answer?.routines ?? [];
  const [routine, setRoutine] = useState(routineKey);
  const draft = useAddress<DraftView>(addressOf('viewDraft', { routineKey: routine }));
  const [key, setKey] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const guides = useMemo(() => guidesOf(draft.answer?.document).filter((guide) => routine !== routineKey || guide.key !== guideKey), [draft.answer, routine, routineKey, guideKey]);
  const guide = guides.find((one) => one.key === key) ?? guides[0];
  const pick = (linkId: string, isOn: boolean) => setPicked(new Set([...picked].filter((one) => one !== linkId).concat(isOn ? [linkId] : [])));
  const items = guide?.parts.flatMap((part) => part.item).filter(({ linkId }) => picked.has(linkId)) ?? [];
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{say('guide.copy.lead', { part: into })}</Typography>
          <Flex gap={4} alignItems="flex-start">
            <PickOne
              label={say('guide.copy.routine')}
              value={routine}
              choices={routines.map((one) => ({ value: one.key, label: one.title }))}
              onChange={(next) => {
                setRoutine(next);
                setPicked(new Set());
              }}
            />
            <PickOne
              label={say('guide.copy.guide')}
              value={guide?.key ?? ''}
              choices={guides.map((one) => ({ value: one.key, label: inWords(one.title, language) }))}
              onChange={(next) => {
                setKey(next);
                setPicked(new Set());
              }}
            />
          </Flex>
          {guide === undefined && <Typography textColor="neutral600">{say('guide.copy.none')}</Typography>}
          {guide?.parts.map((part) => (
            <Flex key={part.key} direction="column" alignItems="stretch" gap={2} background="neutral100" hasRadius padding={4}>
              <Flex justifyContent="space-between" gap={3}>
                <Typography tag="h3" variant="omega" fontWeight="bold">
                  {inWords(part.title, language)}
                </Typography>
                <Button variant="tertiary" size="S" onClick={() => onPart(part)}>
                  {say('guide.copy.part', { title: inWords(part.title, language) })}
                </Button>
              </Flex>
              {part.item.map((item) => (
                <Checkbox key={item.linkId} checked={picked.has(item.linkId)} onCheckedChange={(checked) => pick(item.linkId, checked === true)}>
                  {`${inWords(item.text, language) || say('guide.untitled')} (${say(`guide.type.${item.type}`)})`}
                </Checkbox>
              ))}
            </Flex>
          ))}
        </Flex>
      </Modal.Body>
      <DialogEnd label={say('guide.copy.do', { count: items.length })} disabled={items.length === 0} onSure={() => onItems(items)} />
    </>
  );
}

function guidesOf(document: Readonly<Record<string, unknown>> | undefined): Guide[] {
  const guides = document?.['guides'];
  return Array.isArray(guides) ? guides.flatMap((guide) => readDraftGuide(guide) ?? []) : [];
}
