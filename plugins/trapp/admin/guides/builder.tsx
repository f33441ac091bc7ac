import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useMemo, useRef, useState } from 'react';
import { addPart, copyPart, duplicateItem, findItem, problemsOfGuide, removeItem, removePart, type Edited, type Guide } from '../../core/guides/index';
import { say as inWords, type Language } from '../../core/language/index';
import { useReader, useWords } from '../messages/index';
import { CopyDialog } from './copy-dialog';
import { FramePreview } from './frame-preview';
import { MendedNote } from './mended-note';
import { MissingPanel } from './missing-panel';
import { Outline } from './outline';
import { partId, partKeyOf, placeOf, rowsOf, type Chosen, type OutlineRow } from './outline-rows';
import { addBy, copyBy, dropOn, hasRoom, placeBy, stepBy } from './places';
import { PrintDialog } from './print-dialog';
import { ProblemPanel } from './problem-panel';
import { Properties } from './properties';
import { WritingContext } from './texts-of';
import { Toolbar } from './toolbar';
import type { GuideInHand } from './use-guide';

interface BuilderProps extends GuideInHand {
  readonly routineKey: string;
  readonly guide: Guide;
  readonly settled: Guide;
  readonly languages: readonly Language[];
  readonly isSaved: boolean;
}

/** The builder: the outline to the left, what is chosen beside it, and the staff's own form with the draft in it. */
export function Builder({ routineKey, guide, settled, languages, isSaved, chosen, choose, edit, mended }: BuilderProps) {
  const say = useWords();
  const { language } = useReader();
  const [preview, setPreview] = useState<'none' | 'phone' | 'wide'>('none');
  const [told, setTold] = useState<{ readonly words: string; readonly of: Guide }>();
  const properties = useRef<HTMLDivElement>(null);
  const problems = useMemo(() => problemsOfGuide(settled, language), [settled, language]);
  const wrong = useMemo(() => new Set(problems.filter(({ isAdvice }) => !isAdvice).map(placeOf)), [problems]);
  const rows = useMemo(() => rowsOf(guide, wrong, language), [guide, wrong, language]);
  const row = rows.find(({ id }) => id === chosen) ?? rows[0];
  const held = row?.id ?? chosen;
  const partKey = findItem(guide, held)?.part.key ?? partKeyOf(held);
  const nameOf = (one: OutlineRow | undefined) => one?.text.trim() || say('guide.untitled');

  const open = () => requestAnimationFrame(() => properties.current?.querySelector<HTMLElement>('input, textarea')?.focus());
  /** Does it, and tells what came of it; nothing at the ends of the guide or where it is full. */
  const act = (how: (guide: Guide) => Edited, words: (after: readonly OutlineRow[]) => string) => {
    const edited = edit(how, true);
    if (edited === null || edited.guide === guide) return setTold({ words: say('guide.stays'), of: guide });
    setTold({ words: words(rowsOf(edited.guide, wrong, language)), of: edited.guide });
  };
  const moved = (id: Chosen) => (after: readonly OutlineRow[]) => say('guide.moved', { name: nameOf(rows.find((one) => one.id === id)), place: after.findIndex((one) => one.id === id) + 1, count: after.length });
  const place = placeBy(guide, held);
  const columns = preview === 'phone' ? 'minmax(24rem, 28rem) minmax(0, 1fr) 40rem' : 'minmax(28rem, 40rem) minmax(0, 1fr)';

  return (
    <WritingContext.Provider value={languages}>
      <Flex gap={4} alignItems="center" wrap="wrap" paddingBottom={4}>
        <Button variant="secondary" aria-expanded={preview !== 'none'} onClick={() => setPreview(preview === 'none' ? 'phone' : 'none')}>
          {say(preview === 'none' ? 'guide.preview.show' : 'guide.preview.hide')}
        </Button>
        <PrintDialog routineKey={routineKey} guideKey={guide.key} languages={languages} isSaved={isSaved} />
        <CopyDialog
          routineKey={routineKey}
          guideKey={guide.key}
          part={place === null ? say('guide.add.part') : nameOf(rows.find(({ id }) => id === partId(place.part)))}
          onItems={(items) => act((now) => copyBy(now, held, items), () => say('guide.copied', { count: items.length }))}
          onPart={(part) => act((now) => copyPart(now, part), () => say('guide.added', { type: inWords(part.title, language) }))}
        />
      </Flex>
      <div style={{ display: 'grid', gridTemplateColumns: columns, gap: '1.5rem', alignItems: 'start' }}>
        <Box tag="section" aria-label={say('guide.outline')} background="neutral0" hasRadius shadow="tableShadow" padding={4} position="sticky" top="1rem">
          <Toolbar
            kind={row?.kind ?? 'whole'}
            onAdd={(type) => act((now) => addBy(now, held, type), () => say('guide.added', { type: say(`guide.type.${type}`) }))}
            onAdded={open}
            onAddPart={() => {
              act(addPart, () => say('guide.added', { type: say('guide.property.part') }));
              open();
            }}
            onStep={(by) => act((now) => stepBy(now, held, by), moved(held))}
            onDuplicate={() => act((now) => duplicateItem(now, held), () => say('guide.added', { type: nameOf(row) }))}
            onRemove={() => act((now) => (partKeyOf(held) === null ? removeItem(now, held) : removePart(now, partKeyOf(held) ?? '')), () => say('guide.removed', { name: nameOf(row) }))}
          />
          {place !== null && !hasRoom(guide, place) && (
            <Typography tag="p" paddingBottom={2} fontWeight="bold">
              {say('guide.full')}
            </Typography>
          )}
          <Outline
            rows={rows}
            chosen={held}
            onChoose={choose}
            onOpen={open}
            onStep={(by) => act((now) => stepBy(now, held, by), moved(held))}
            onDrop={(dragged, onto, where) => act((now) => dropOn(now, dragged, onto, where), moved(dragged))}
            told={told?.of === guide ? told.words : ''}
          />
        </Box>
        <Box>
          <MendedNote mended={mended} />
          <Properties ref={properties} guide={guide} settled={settled} chosen={held} problems={problems} edit={edit} />
          <Box paddingTop={4}>
            <ProblemPanel problems={problems} />
            <MissingPanel guide={settled} languages={languages} onChoose={choose} />
          </Box>
        </Box>
        {preview !== 'none' && (
          <div style={{ gridColumn: preview === 'wide' ? '1 / -1' : 'auto' }}>
            <FramePreview guide={settled} languages={languages} part={partKey} width={preview} onWidth={setPreview} />
          </div>
        )}
      </div>
    </WritingContext.Provider>
  );
}
