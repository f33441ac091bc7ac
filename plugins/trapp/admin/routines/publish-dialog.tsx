import { Box, Field, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { isFailure, useAct } from '../api/act';
import { useWords } from '../messages/index';
import { Difference, DRAFT } from './difference';
import { ReasonDialog } from './reason-dialog';

interface PublishDialogProps {
  readonly routineKey: string;
  /** The number of the version that holds; null when there is none yet. */
  readonly current: number | null;
  /** Must a second person agree? Then the draft is put forward instead. */
  readonly needsApproval: boolean;
  readonly onPublished: () => void;
}

/** Tells what is new since the version that holds, asks why and from when, and publishes the draft or puts it forward for approval. */
export function PublishDialog({ routineKey, current, needsApproval, onPublished }: PublishDialogProps) {
  const say = useWords();
  const act = useAct();
  const { toggleNotification } = useNotification();
  const [startsOn, setStartsOn] = useState('');
  const send = async (reason: string) => {
    const answer = await act(needsApproval ? 'proposeRoutine' : 'publishRoutine', { routineKey }, { reason, startsOn: startsOn === '' ? null : startsOn });
    if (isFailure(answer)) return answer;
    setStartsOn('');
    toggleNotification({ type: 'success', message: 'number' in answer ? say('publish.done', { number: answer.number }) : say('propose.done') });
    onPublished();
    return undefined;
  };
  return (
    <ReasonDialog
      label={say(needsApproval ? 'propose' : 'publish')}
      title={say(needsApproval ? 'propose.title' : 'publish.title')}
      lead={say(needsApproval ? 'propose.lead' : 'publish.lead')}
      question={say('publish.reason')}
      hint={say('publish.reason.hint')}
      onSure={send}
    >
      {current !== null && (
        <Difference before={String(current)} after={DRAFT} whenNone={say('publish.changes.none', { number: current })}>
          {(_count, list) => (
            <section>
              <Typography variant="omega" fontWeight="bold" tag="h3">
                {say('publish.changes', { number: current })}
              </Typography>
              <Box paddingTop={2} maxHeight="20rem" overflow="auto" tabIndex={0} role="region" aria-label={say('publish.changes', { number: current })}>
                {list}
              </Box>
            </section>
          )}
        </Difference>
      )}
      <Field.Root name="startsOn" hint={say('publish.starts.hint')}>
        <Field.Label>{say('publish.starts')}</Field.Label>
        <TextInput type="date" value={startsOn} onChange={(event: { target: { value: string } }) => setStartsOn(event.target.value)} />
        <Field.Hint />
      </Field.Root>
    </ReasonDialog>
  );
}
