import { Button, Field, Flex, Modal, Textarea, Typography, type ButtonProps } from '@strapi/design-system';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Failure } from '../api/ask';
import { placeWord, useWords } from '../messages/index';
import { DialogEnd } from '../parts/dialog-end';
import { DialogHead } from '../parts/dialog-head';
import { ProblemList } from '../parts/problem-list';

interface ReasonDialogProps {
  /** On the button that opens it, and on the one that does it. */
  readonly label: string;
  readonly variant?: ButtonProps['variant'];
  readonly title: string;
  readonly lead: string;
  readonly question: string;
  readonly hint?: string;
  /** What else is to be seen or filled in, between the lead and the reason. */
  readonly children?: ReactNode;
  /** Does it; answers why it could not be done, or nothing. */
  readonly onSure: (reason: string) => Promise<Failure | undefined>;
}

/** Something that is on record with its reason: asks why, does it, and says what stands in the way when it cannot be done. */
export function ReasonDialog({ label, variant = 'default', title, lead, question, hint, children, onSure }: ReasonDialogProps) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  const placeOf = (path: string) => {
    const word = placeWord(path);
    return word === undefined ? null : say(word);
  };
  const show = (next: boolean) => {
    setOpen(next);
    setMissing(false);
    setFailure(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    setBusy(true);
    const failed = await onSure(reason.trim());
    setBusy(false);
    setFailure(failed);
    if (failed !== undefined) return;
    show(false);
    setReason('');
  };

  return (
    <Modal.Root open={open} onOpenChange={show}>
      <Modal.Trigger>
        <Button variant={variant}>{label}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <DialogHead title={title} />
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>{lead}</Typography>
              {children}
              <Field.Root name="reason" error={missing ? say('reason.missing') : false} hint={hint ?? false}>
                <Field.Label>{question}</Field.Label>
                <Textarea aria-required value={reason} maxLength={500} onChange={(event: { target: { value: string } }) => setReason(event.target.value)} />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              {failure !== undefined && (
                <div role="alert">
                  <ProblemList title={failure.problems.length === 0 ? say('failed') : say('routine.errors', { count: failure.problems.length })} problems={[...failure.problems]} tone="danger" placeOf={placeOf} />
                </div>
              )}
            </Flex>
          </Modal.Body>
          <DialogEnd label={label} isBusy={busy} />
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
