import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { RunProposal, RunView } from '../../../core/cases/index';
import type { Routine } from '../../../core/routines/index';
import { describeConditions } from '../../../core/rules/index';
import { useAbsenceNames } from '../../api/names-at-hand';
import { useReader } from '../../messages/index';
import { PickOne } from '../../parts/pick';
import { Panel } from '../../routines/panel';
import { goalOf, useGoals } from '../outcome-list';
import { useStairWords } from '../words';
import type { Run } from './use-run';

interface RunPartProps {
  readonly view: RunView;
  readonly run: Run;
  readonly routine: Routine;
}

/** What the routine proposes, why, and what must be there first. A person follows it or does otherwise. */
export function RunProposals({ view, run, routine }: RunPartProps) {
  const { say } = useStairWords();
  if (view.proposals.length === 0) return null;
  return (
    <Panel title={say('run.proposals')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {view.proposals.map((proposal) => (
          <Proposal key={proposal.raised.id} proposal={proposal} routine={routine} onAnswer={(follow) => run.play({ kind: 'escalation', escalationId: proposal.raised.id, follow })} />
        ))}
      </Flex>
    </Panel>
  );
}

function Proposal({ proposal: { raised, way, lacks }, routine, onAnswer }: { readonly proposal: RunProposal; readonly routine: Routine; readonly onAnswer: (follow: boolean) => void }) {
  const { say, text, role, goal, gate } = useStairWords();
  const { language } = useReader();
  const absence = useAbsenceNames();
  const title = way ? text(way.definition.title) : raised.title;
  const reason = language === 'nb' || !way ? raised.reason : describeConditions(way.definition.when, language, { absence });
  const would = [...(way?.outcome ? [`${text(way.outcome.title)} (${goal(way.outcome.to, routine.staircase)})`] : []), ...(way?.tasks.map(({ title }) => text(title)) ?? [])];
  return (
    <Box role="group" aria-label={title} background="primary100" hasRadius padding={4}>
      <Typography tag="h3" fontWeight="bold">
        {title}
      </Typography>
      <Typography tag="p">{say('run.proposal.why', { reason })}</Typography>
      {would.length > 0 && <Typography tag="p">{say('run.proposal.would', { what: would.join(', ') })}</Typography>}
      {raised.tells.length > 0 && <Typography tag="p">{say('run.proposal.tells', { roles: raised.tells.map(role).join(', ') })}</Typography>}
      {lacks.map((lack) => (
        <Typography tag="p" key={lack.message} textColor="danger700">
          {say('run.proposal.lacks', { what: language === 'nb' ? lack.message : gate(lack.gate) })}
        </Typography>
      ))}
      <Flex gap={2} paddingTop={3}>
        <Button disabled={lacks.length > 0} onClick={() => onAnswer(true)}>
          {say('run.proposal.follow')}
        </Button>
        <Button variant="tertiary" onClick={() => onAnswer(false)}>
          {say('run.proposal.decline')}
        </Button>
      </Flex>
    </Box>
  );
}

/** Every way out of the step: open, or what would open it. */
export function RunWays({ view, run, routine }: RunPartProps) {
  const { say, text, goal, gate } = useStairWords();
  const { language } = useReader();
  const [other, setOther] = useState('');
  const goals = useGoals(routine.staircase, view.step.key);
  return (
    <Panel title={say('run.ways')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {view.outcomes.map(({ outcome, gates, available }) => (
          <Box tag="li" key={outcome.key} borderColor="neutral200" hasRadius padding={4}>
            <Flex justifyContent="space-between" alignItems="center" gap={4} wrap="wrap">
              <Box flex="1" minWidth="20rem">
                <Flex gap={2} alignItems="center">
                  <Typography fontWeight="semiBold">{text(outcome.title)}</Typography>
                  <Badge textColor={available ? 'success700' : 'neutral700'} backgroundColor={available ? 'success100' : 'neutral150'}>
                    {say(available ? 'run.way.ready' : 'run.way.closed')}
                  </Badge>
                </Flex>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {goal(outcome.to, routine.staircase)}
                </Typography>
                <ul>
                  {gates.map(({ gate: asked, open, message }, index) => (
                    <Typography tag="li" key={index} variant="pi" textColor={open ? 'success700' : 'neutral800'}>
                      {open ? `✓ ${gate(asked)}` : language === 'nb' ? message : gate(asked)}
                    </Typography>
                  ))}
                </ul>
              </Box>
              <Button disabled={!available} aria-label={say('run.way.open', { title: text(outcome.title) })} onClick={() => run.play({ kind: 'outcome', outcome: outcome.key })}>
                {say('run.way.choose')}
              </Button>
            </Flex>
          </Box>
        ))}
      </Flex>
      <Box tag="details" paddingTop={4}>
        <Typography tag="summary">{say('run.way.other')}</Typography>
        <Flex gap={3} alignItems="flex-end" paddingTop={2}>
          <Box minWidth="22rem">
            <PickOne label={say('run.way.otherTo')} value={other} choices={goals} onChange={setOther} />
          </Box>
          <Button variant="secondary" disabled={other === ''} onClick={() => run.play({ kind: 'other_way', to: goalOf(other) })}>
            {say('run.way.otherGo')}
          </Button>
        </Flex>
      </Box>
    </Panel>
  );
}
