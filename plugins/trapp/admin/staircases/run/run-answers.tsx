import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { RunMove, RunView } from '../../../core/cases/index';
import { PickOne } from '../../parts/pick';
import { Panel } from '../../routines/panel';
import { useStairWords } from '../words';
import type { Run } from './use-run';

/** Two meetings a week apart, and the pupil away as before. */
const twoMeetings: readonly RunMove[] = [{ kind: 'meeting' }, { kind: 'next', unit: 'week' }, { kind: 'meeting' }, { kind: 'next', unit: 'week' }];

/** What else may happen in the case: meetings, the child's voice, papers, consent, and what a procedure's situation turns out to be. */
export function RunAnswers({ view, run }: { readonly view: RunView; readonly run: Run }) {
  const { say, text } = useStairWords();
  const { procedure } = view;
  return (
    <Panel title={say('run.answers')}>
      <Flex gap={2} wrap="wrap">
        <Button variant="secondary" onClick={() => run.play(...twoMeetings)}>
          {say('run.twoMeetings')}
        </Button>
        <Button variant="tertiary" onClick={() => run.play({ kind: 'meeting' })}>
          {say('run.meeting')}
        </Button>
        <Button variant="tertiary" onClick={() => run.play({ kind: 'hear_child' })}>
          {say('run.hear')}
        </Button>
        {view.papers.map((record) => (
          <Button key={record} variant="tertiary" onClick={() => run.play({ kind: 'paper', record })}>
            {say('run.paper', { record: say(`stairs.record.${record}`) })}
          </Button>
        ))}
      </Flex>
      {view.consents.map(({ purpose, title, answer }) => (
        <Flex key={purpose} gap={3} alignItems="center" wrap="wrap" paddingTop={3} role="group" aria-label={say('run.consent', { purpose: text(title) })}>
          <Typography fontWeight="semiBold">{say('run.consent', { purpose: text(title) })}</Typography>
          <Typography textColor="neutral600">{say(answer === null ? 'run.consent.none' : `run.consent.is.${answer}`)}</Typography>
          <Button variant="tertiary" onClick={() => run.play({ kind: 'consent', purpose, answer: 'given' })}>
            {say('run.consent.given')}
          </Button>
          <Button variant="tertiary" onClick={() => run.play({ kind: 'consent', purpose, answer: 'refused' })}>
            {say('run.consent.refused')}
          </Button>
        </Flex>
      ))}
      {procedure && (
        <Box paddingTop={4} maxWidth="32rem">
          <Typography tag="p" fontWeight="semiBold">
            {say('run.procedure', { title: text(procedure.procedure.title), day: procedure.day, days: procedure.procedure.days })}
          </Typography>
          {procedure.isOver && <Typography tag="p">{say('run.procedure.over')}</Typography>}
          <PickOne
            label={say('run.procedure.what')}
            value={procedure.chosen?.situation ?? ''}
            choices={procedure.procedure.situations.map(({ key, title }) => ({ value: key, label: text(title) }))}
            onChange={(situation) => run.play({ kind: 'situation', situation })}
          />
        </Box>
      )}
    </Panel>
  );
}
