import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { runView, type Away } from '../../../core/cases/index';
import type { Refusal } from '../../../core/refusals';
import { entrySteps, findStep } from '../../../core/staircases/index';
import { useReader } from '../../messages/index';
import { PickOne } from '../../parts/pick';
import { ProblemList } from '../../parts/problem-list';
import { Panel } from '../../routines/panel';
import { StaircaseDrawing } from '../drawing';
import { useStairWords } from '../words';
import { RunAnswers } from './run-answers';
import { RunProposals, RunWays } from './run-ways';
import { RunTasks } from './run-tasks';
import { SaveAsCourse } from './save-as-course';
import type { Run } from './use-run';

const aways = [0, 1, 2, 3, 4, 5] as const;

/** "Two meetings, no effect: what happens?" A made-up case is led through the draft day by day (pain 11). */
export function RunThrough({ run, routineKey }: { readonly run: Run; readonly routineKey: string }) {
  const { say, text } = useStairWords();
  const { language } = useReader();
  const { routine, problems } = run.runnable;
  const { started } = run;
  const last = started?.states.at(-1);
  if (!started || !last) {
    return (
      <Panel title={say('stairs.tab.run')}>
        <Typography tag="p">{say('run.lead')}</Typography>
        {routine ? <StartForm run={run} entries={entrySteps(routine.staircase).map((key) => ({ value: key, label: text(findStep(routine.staircase, key)?.step.title) }))} /> : <ProblemList title={say('run.blocked')} problems={problems} tone="danger" placeOf={() => null} />}
      </Panel>
    );
  }
  const view = runView(started.routine, last, language);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Clock run={run} day={view.day} away={last.away} />
      {run.isChanged && (
        <Box role="status" background="warning100" hasRadius padding={3}>
          <Typography textColor="warning700">{say('run.changed')}</Typography>
        </Box>
      )}
      {started.refused && <Refused refused={started.refused} />}
      <StaircaseDrawing staircase={started.routine.staircase} chosen={{ kind: 'step', key: last.current.step }} />
      <Standing view={view} />
      {view.isOpen && (
        <>
          <RunProposals view={view} run={run} routine={started.routine} />
          <RunTasks view={view} run={run} />
          <RunAnswers view={view} run={run} />
          <RunWays view={view} run={run} routine={started.routine} />
        </>
      )}
      <Course view={view} />
      <SaveAsCourse run={run} routineKey={routineKey} />
    </Flex>
  );
}

/** Why it could not be done: as staff read it, or by its kind for who reads another language. */
function Refused({ refused: { refused, problems } }: { readonly refused: Refusal }) {
  const { say } = useStairWords();
  const { language } = useReader();
  const told = language === 'nb' && problems.length > 0 ? problems.map(({ message }) => message) : [say(hasWords(refused) ? `run.refused.${refused}` : 'run.refused')];
  return (
    <Box role="alert" background="danger100" hasRadius padding={3}>
      {told.map((message) => (
        <Typography tag="p" key={message} textColor="danger700">
          {message}
        </Typography>
      ))}
    </Box>
  );
}

/** Those that a made-up case may meet; the others cannot happen where nobody else is. */
const worded = ['gate_closed', 'not_ready_to_sign', 'unknown_template', 'task_already_done', 'escalation_answered', 'case_closed'] as const;

function hasWords(refused: string): refused is (typeof worded)[number] {
  return worded.some((one) => one === refused);
}

function StartForm({ run, entries }: { readonly run: Run; readonly entries: readonly { readonly value: string; readonly label: string }[] }) {
  const { say } = useStairWords();
  const [step, setStep] = useState(entries[0]?.value ?? '');
  const [away, setAway] = useState<Away>(3);
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} paddingTop={4}>
      <Box minWidth="22rem">
        <PickOne label={say('run.where')} value={step} choices={entries} onChange={setStep} />
      </Box>
      <AwayPick away={away} onAway={setAway} />
      <Button size="L" loading={run.isBusy} onClick={() => run.start({ step, away })}>
        {say('run.start')}
      </Button>
    </Flex>
  );
}

function AwayPick({ away, onAway }: { readonly away: Away; readonly onAway: (away: Away) => void }) {
  const { say } = useStairWords();
  return (
    <Box minWidth="14rem">
      <PickOne label={say('run.away')} value={String(away)} choices={aways.map((one) => ({ value: String(one), label: say(`run.away.${one}`) }))} onChange={(value) => onAway(aways.find((one) => String(one) === value) ?? away)} />
    </Box>
  );
}

/** The day, and what lets it go. */
function Clock({ run, day, away }: { readonly run: Run; readonly day: string; readonly away: Away }) {
  const { say } = useStairWords();
  const inWords = useDay();
  const isFirst = (run.started?.states.length ?? 0) < 2;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap">
        <Typography variant="beta" tag="h2" aria-live="polite">
          {inWords(day)}
        </Typography>
        <AwayPick away={away} onAway={(days) => run.play({ kind: 'away', days })} />
        <Flex gap={2} wrap="wrap">
          <Button onClick={() => run.play({ kind: 'next', unit: 'school_day' })}>
            {say('run.nextDay')}
          </Button>
          <Button variant="secondary" onClick={() => run.play({ kind: 'next', unit: 'week' })}>
            {say('run.nextWeek')}
          </Button>
          <Button variant="tertiary" disabled={isFirst} onClick={run.undo}>
            {say('run.undo')}
          </Button>
          <Button variant="tertiary" disabled={isFirst} onClick={run.undoDay}>
            {say('run.undoDay')}
          </Button>
          <Button variant="tertiary" onClick={run.stop}>
            {say('run.restart')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

type View = ReturnType<typeof runView>;

function Standing({ view }: { readonly view: View }) {
  const { say, text } = useStairWords();
  const inWords = useDay();
  if (!view.isOpen) {
    return (
      <Box role="status" background="success100" hasRadius padding={4}>
        <Typography textColor="success700">{say('run.closed')}</Typography>
      </Box>
    );
  }
  return (
    <Box aria-live="polite" background={view.isStepOverdue ? 'danger100' : 'primary100'} hasRadius padding={4}>
      <Typography tag="p">{say('run.where.now', { step: text(view.step.title), level: text(view.level), due: inWords(view.stepDue) })}</Typography>
      <Typography tag="p" textColor="neutral600">
        {text(view.step.purpose)}
      </Typography>
      {view.isStepOverdue && (
        <Typography tag="p" textColor="danger700">
          {say('run.step.late')}
        </Typography>
      )}
    </Box>
  );
}

function Course({ view }: { readonly view: View }) {
  const { say } = useStairWords();
  const inWords = useDay();
  return (
    <Panel title={say('run.course')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {view.course.map((entry, index) => (
          <Box tag="li" key={index}>
            <Typography tag="span" textColor="neutral600">
              {inWords(entry.on)}:{' '}
            </Typography>
            <Typography tag="span">{entry.title}</Typography>
          </Box>
        ))}
      </Flex>
    </Panel>
  );
}

/** "mandag 23. november 2026". */
export function useDay(): (day: string) => string {
  const { language } = useReader();
  const format = new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T12:00:00Z`));
}
