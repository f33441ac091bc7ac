import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { OutputOf } from '../../core/contracts/index';
import { keyOf } from '../../core/language/index';
import { isFailure, useAct } from '../api/act';
import { useAsked } from '../api/ask';
import { routineAddress } from '../api/content';
import { useWords } from '../messages/index';
import { DialogEnd } from '../parts/dialog-end';
import { DialogHead } from '../parts/dialog-head';
import { FailureLine } from '../parts/failure-line';

const NOTHING = 'nothing';

/** A new routine: empty, an example that comes with the product, or a copy of one's own (S13). */
export function NewRoutineDialog({ routines }: Pick<OutputOf<'listRoutines'>, 'routines'>) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button>{say('newRoutine.open')}</Button>
      </Modal.Trigger>
      <Modal.Content>{open && <NewRoutineForm routines={routines} />}</Modal.Content>
    </Modal.Root>
  );
}

function NewRoutineForm({ routines }: Pick<OutputOf<'listRoutines'>, 'routines'>) {
  const say = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const packs = useAsked('listPacks').answer?.packs ?? [];
  const [from, setFrom] = useState(NOTHING);
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const isMissing = title.trim() === '';

  const make = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setFailure('');
    if (isMissing || busy) return;
    setBusy(true);
    const [kind, name = ''] = from.split(' ');
    const key = keyOf(title, routines.map((routine) => routine.key));
    const answer = await act('createRoutine', {}, { key, title: title.trim(), from: kind === NOTHING ? null : { [kind ?? '']: name } });
    setBusy(false);
    if (isFailure(answer)) return setFailure(answer.problems.map(({ message }) => message).join(' ') || say('failed'));
    navigate(routineAddress(key));
  };

  return (
    <form onSubmit={(event) => void make(event)} noValidate>
      <DialogHead title={say('newRoutine.title')} />
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root name="title" required error={tried && isMissing ? say('parts.new.missing') : false}>
            <Field.Label>{say('newRoutine.name')}</Field.Label>
            <TextInput value={title} maxLength={200} onChange={({ target }: { target: { value: string } }) => setTitle(target.value)} />
            <Field.Error />
          </Field.Root>
          <Field.Root name="from" hint={say('newRoutine.from.hint')}>
            <Field.Label>{say('newRoutine.from')}</Field.Label>
            <SingleSelect value={from} onChange={(value: string | number) => setFrom(String(value))}>
              <SingleSelectOption value={NOTHING}>{say('newRoutine.from.nothing')}</SingleSelectOption>
              {packs.map((pack) => (
                <SingleSelectOption key={pack.name} value={`pack ${pack.name}`}>
                  {say('newRoutine.from.pack', { title: pack.title })}
                </SingleSelectOption>
              ))}
              {routines.map((routine) => (
                <SingleSelectOption key={routine.key} value={`routine ${routine.key}`}>
                  {say('newRoutine.from.routine', { title: routine.title })}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
          <FailureLine>{failure}</FailureLine>
        </Flex>
      </Modal.Body>
      <DialogEnd label={say('newRoutine.make')} isBusy={busy} />
    </form>
  );
}
