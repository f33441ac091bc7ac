import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { LICENCE } from '../../core/routines/index';
import { isFailure, useAct } from '../api/act';
import type { Failure } from '../api/ask';
import { useWords } from '../messages/index';
import { DialogEnd } from '../parts/dialog-end';
import { DialogHead } from '../parts/dialog-head';
import { PickOne } from '../parts/pick';
import { ProblemList } from '../parts/problem-list';

const licences = [LICENCE, 'CC-BY-SA-4.0', 'NLOD-2.0', 'CC0-1.0'] as const;

/** The routine as a file to share, a published version or the draft as it stands: under which licence, and with what those who take it in should know. */
export function ExportButton({ routineKey, version }: { readonly routineKey: string; readonly version?: number }) {
  const say = useWords();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [licence, setLicence] = useState<string>(LICENCE);
  const [notes, setNotes] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const show = (next: boolean) => {
    setOpen(next);
    setFailure(undefined);
  };
  const fetchIt = async () => {
    setBusy(true);
    const told = await act('exportRoutine', { routineKey }, { licence, notes: notes.trim(), ...(version !== undefined && { version }) });
    setBusy(false);
    if (isFailure(told)) return setFailure(told);
    const address = URL.createObjectURL(new Blob([JSON.stringify(told, null, 1)], { type: 'application/json' }));
    Object.assign(document.createElement('a'), { href: address, download: `${routineKey}${version === undefined ? '' : `-${version}`}.trapp.json` }).click();
    URL.revokeObjectURL(address);
    show(false);
  };
  return (
    <Modal.Root open={open} onOpenChange={show}>
      <Modal.Trigger>
        <Button variant="tertiary">{say('package.export')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <DialogHead title={say('package.export')} />
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{say('package.export.lead')}</Typography>
            <PickOne label={say('package.export.licence')} hint={say('package.export.licence.hint')} value={licence} choices={licences.map((value) => ({ value, label: say(`package.licence.${value}`) }))} onChange={setLicence} />
            <Field.Root name="notes" hint={say('package.export.notes.hint')}>
              <Field.Label>{say('package.export.notes')}</Field.Label>
              <Textarea value={notes} maxLength={4000} onChange={(event: { target: { value: string } }) => setNotes(event.target.value)} />
              <Field.Hint />
            </Field.Root>
            {failure !== undefined && (
              <div role="alert">
                <ProblemList title={say('package.export.failed')} problems={[...failure.problems]} tone="danger" />
              </div>
            )}
          </Flex>
        </Modal.Body>
        <DialogEnd label={say('package.export.do')} isBusy={busy} onSure={() => void fetchIt()} />
      </Modal.Content>
    </Modal.Root>
  );
}
