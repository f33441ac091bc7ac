import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { courseOfRun } from '../../../core/cases/index';
import { addOwn } from '../../drafts/add-own';
import { draftDoorIn } from '../../drafts/draft-door';
import { useReader } from '../../messages/index';
import { Panel } from '../../routines/panel';
import { useStairWords } from '../words';
import type { Run } from './use-run';

/** Keeps the run as one of the routine's own courses: publishing plays it, and is refused when it comes to go otherwise (pain 11). */
export function SaveAsCourse({ run, routineKey }: { readonly run: Run; readonly routineKey: string }) {
  const { say } = useStairWords();
  const { language } = useReader();
  const { toggleNotification } = useNotification();
  const [title, setTitle] = useState('');
  const [busy, setBusy] = useState(false);
  const { started } = run;
  const first = started?.states[0];
  if (!started || !first || started.played.length === 0) return null;
  const moves = courseOfRun(started.states, started.played);

  const save = async () => {
    if (moves === null) return;
    setBusy(true);
    const saved = await addOwn(draftDoorIn(language), routineKey, 'courses', { title: { nb: title.trim() }, start: first.day, step: first.current.step, away: first.away, moves });
    setBusy(false);
    if (saved !== undefined && 'stamp' in saved) {
      setTitle('');
      toggleNotification({ type: 'success', message: say('run.course.saved') });
    } else toggleNotification({ type: 'danger', message: (saved !== undefined && 'problems' in saved && saved.problems.map(({ message }) => message).join(' ')) || say('run.course.failed') });
  };

  return (
    <Panel title={say('run.course.keep')}>
      {moves === null ? (
        <Typography tag="p">{say('run.course.cannot')}</Typography>
      ) : (
        <Flex direction="column" alignItems="flex-start" gap={3}>
          <Box width="100%" maxWidth="52rem">
            <Field.Root name="course" hint={say('run.course.hint')}>
              <Field.Label>{say('run.course.title')}</Field.Label>
              <TextInput value={title} maxLength={200} onChange={({ target }: { target: { value: string } }) => setTitle(target.value)} />
              <Field.Hint />
            </Field.Root>
          </Box>
          <Button variant="secondary" loading={busy} disabled={title.trim() === '' || run.isBusy} onClick={() => void save()}>
            {say('run.course.save')}
          </Button>
        </Flex>
      )}
    </Panel>
  );
}
