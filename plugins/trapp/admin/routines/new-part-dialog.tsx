import { Button, Field, Flex, Modal, TextInput } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { keyFrom, keySchema } from '../../core/language/index';
import type { DraftPart } from '../../core/routines/index';
import { isFailure, useAct } from '../api/act';
import { useWords } from '../messages/index';
import { DialogEnd } from '../parts/dialog-end';
import { DialogHead } from '../parts/dialog-head';
import { FailureLine } from '../parts/failure-line';
import { newPart } from '../parts/new-part';

interface NewPartDialogProps {
  readonly routineKey: string;
  readonly part: Exclude<DraftPart, 'routine'>;
  readonly onMade: (key: string) => void;
}

/** A new part of the routine: only what it is called is asked; the rest is written in its editor. */
export function NewPartDialog({ routineKey, part, onMade }: NewPartDialogProps) {
  const say = useWords();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [ownKey, setOwnKey] = useState<string>();
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState('');
  const key = ownKey ?? keyFrom(title);
  const isWrongKey = !keySchema.safeParse(key).success;

  const show = (next: boolean) => {
    setOpen(next);
    setTitle('');
    setOwnKey(undefined);
    setTried(false);
    setFailure('');
  };
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setFailure('');
    if (title.trim() === '' || isWrongKey) return;
    const answer = await act('addDraftPart', { routineKey, part }, { key, value: newPart(part, title.trim()) });
    if (isFailure(answer)) return setFailure(answer.problems.map(({ message }) => message).join(' ') || say('failed'));
    show(false);
    onMade(key);
  };

  return (
    <Modal.Root open={open} onOpenChange={show}>
      <Modal.Trigger>
        <Button variant="tertiary" size="S" aria-label={say('parts.new.of', { part: say(`part.${part}`) })}>
          {say('parts.new')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <form onSubmit={(event) => void make(event)} noValidate>
          <DialogHead title={say('parts.new.of', { part: say(`part.${part}`) })} />
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Field.Root name="title" required error={tried && title.trim() === '' ? say('parts.new.missing') : false}>
                <Field.Label>{say('parts.new.title')}</Field.Label>
                <TextInput value={title} maxLength={200} onChange={({ target }: { target: { value: string } }) => setTitle(target.value)} />
                <Field.Error />
              </Field.Root>
              <Field.Root name="key" hint={say('parts.new.key.hint')} error={title.trim() !== '' && isWrongKey ? say('parts.new.key.wrong') : false}>
                <Field.Label>{say('parts.new.key')}</Field.Label>
                <TextInput value={key} maxLength={60} onChange={({ target }: { target: { value: string } }) => setOwnKey(target.value)} />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              <FailureLine>{failure}</FailureLine>
            </Flex>
          </Modal.Body>
          <DialogEnd label={say('parts.new.make')} />
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
