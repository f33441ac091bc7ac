import { Box, Flex, Typography } from '@strapi/design-system';
import { newOutcome, stepsOf, type Outcome, type Staircase, type Step, type Use } from '../../core/staircases/index';
import { AddNamed } from '../parts/add-named';
import { moved } from '../parts/moved';
import { OrderedList } from '../parts/ordered-list';
import { PickOne, type Choice } from '../parts/pick';
import { At, Inside, useUnfolded } from '../parts/place';
import { TextsField } from '../parts/texts-field';
import { useChoices } from './choices';
import { Foldable } from './foldable';
import { GateFields } from './gate-fields';
import { RemoveDialog } from './remove-dialog';
import { useStairWords } from './words';
import { withText } from './written';

interface OutcomeListProps {
  readonly staircase: Staircase;
  readonly step: Step;
  readonly onChange: (step: Step) => void;
  readonly usesOf: (outcomeKey: string) => readonly Use[];
  readonly onRemove: (outcomeKey: string) => void;
}

/** The ways out of the step: up, back, again, or to the end, and what each asks for. */
export function OutcomeList({ staircase, step, onChange, usesOf, onRemove }: OutcomeListProps) {
  const { say, text, goal, gate } = useStairWords();
  const { languages } = useChoices();
  const [open, setOpen] = useUnfolded('outcomes', step.outcomes.map(({ key }) => key));
  const goals = useGoals(staircase);
  const change = (next: Outcome) => onChange({ ...step, outcomes: step.outcomes.map((held) => (held.key === next.key ? next : held)) });
  const add = (name: string) => {
    const outcome = newOutcome(step, { nb: name }, 'close');
    onChange({ ...step, outcomes: [...step.outcomes, outcome] });
    setOpen(outcome.key);
  };
  return (
    <Box>
      <OrderedList label={say('stairs.outcomes')} items={step.outcomes} keyOf={({ key }) => key} nameOf={({ title }) => text(title)} onMove={(from, to) => onChange({ ...step, outcomes: moved(step.outcomes, from, to) })}>
        {(outcome, index) => (
          <Foldable
            title={text(outcome.title)}
            lead={say('stairs.outcome.lead', { goal: goal(outcome.to, staircase), gates: outcome.gates.length === 0 ? say('stairs.gates.no') : outcome.gates.map(gate).join('; ') })}
            isOpen={open === outcome.key}
            onToggle={() => setOpen(open === outcome.key ? undefined : outcome.key)}
          >
            <Inside path={`outcomes.${index}`}>
              <Flex direction="column" alignItems="stretch" gap={4}>
                <At path="title">
                  <TextsField label={say('stairs.outcome.title')} value={outcome.title} onChange={(title) => change({ ...outcome, title })} languages={languages} required />
                </At>
                <At path="to">
                  <Box maxWidth="28rem">
                    <PickOne label={say('stairs.outcome.to')} value={goalValue(outcome.to)} choices={goals} onChange={(value) => change({ ...outcome, to: goalOf(value) })} />
                  </Box>
                </At>
                <At path="gates">
                  <GateFields step={step} gates={outcome.gates} onChange={(gates) => change({ ...outcome, gates })} />
                </At>
                <At path="help">
                  <TextsField label={say('stairs.help')} hint={say('stairs.outcome.help.hint')} value={outcome.help} onChange={(help) => change(withText(outcome, 'help', help))} languages={languages} long />
                </At>
                <Flex>
                  <RemoveDialog
                    label={say('stairs.outcome.remove')}
                    name={text(outcome.title)}
                    uses={usesOf(outcome.key)}
                    refusal={step.outcomes.length < 2 ? say('stairs.outcome.last') : undefined}
                    onSure={() => onRemove(outcome.key)}
                  />
                </Flex>
              </Flex>
            </Inside>
          </Foldable>
        )}
      </OrderedList>
      <Box paddingTop={3}>
        <AddNamed label={say('stairs.outcome.add')} question={say('stairs.outcome.name')} onAdd={add} />
      </Box>
      {step.outcomes.every(({ to }) => to !== 'close' && to.step === step.key) && (
        <Typography tag="p" textColor="danger600" paddingTop={2}>
          {say('stairs.outcome.stuck')}
        </Typography>
      )}
    </Box>
  );
}

const CLOSE = ':close';

/** The end, and every step with its level. */
export function useGoals(staircase: Staircase, without?: string): readonly Choice[] {
  const { say, text } = useStairWords();
  const steps = stepsOf(staircase).filter(({ step }) => step.key !== without);
  return [{ value: CLOSE, label: say('stairs.goal.end') }, ...steps.map(({ step, level }) => ({ value: step.key, label: `${text(step.title)} (${text(level.title)})` }))];
}

export function goalValue(to: Outcome['to']): string {
  return to === 'close' ? CLOSE : to.step;
}

export function goalOf(value: string): Outcome['to'] {
  return value === CLOSE ? 'close' : { step: value };
}
