import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp } from '@strapi/icons';
import { useState } from 'react';
import { isRefusal } from '../../core/refusals';
import {
  changeStep, duplicateStep, findStep, moveStep, removeOutcome, removeStep, removeTask, usesOfOutcome, usesOfStep, usesOfTask, withEscalations, type Staircase, type Step,
} from '../../core/staircases/index';
import { useReader } from '../messages';
import { PickOne } from '../parts/pick';
import { Inside } from '../parts/place';
import { Panel } from '../routines/panel';
import { useChoices } from './choices';
import type { Chosen } from './drawing';
import { EscalationList } from './escalation-list';
import { goalOf, goalValue, OutcomeList, useGoals } from './outcome-list';
import { RemoveDialog } from './remove-dialog';
import { LawAndSources, StepFields } from './step-fields';
import { TaskList } from './task-list';
import { useStairWords } from './words';

interface StepPanelProps {
  readonly staircase: Staircase;
  readonly stepKey: string;
  readonly onChange: (staircase: Staircase) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

/** One step: who does what by when, what with, where it leads, and what is proposed on it. */
export function StepPanel({ staircase, stepKey, onChange, onChoose }: StepPanelProps) {
  const words = useStairWords();
  const { say, text } = words;
  const found = findStep(staircase, stepKey);
  if (!found) return null;
  const { step, level } = found;
  const path = `levels.${staircase.levels.indexOf(level)}.steps.${level.steps.indexOf(step)}`;
  const change = (next: Step) => onChange(changeStep(staircase, stepKey, () => next));
  const copy = () => {
    const copied = duplicateStep(staircase, stepKey, { ...step.title, nb: say('stairs.copyOf', { title: step.title.nb }) });
    onChange(copied.staircase);
    onChoose({ kind: 'step', key: copied.key });
  };
  return (
    <Inside path={path}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Panel
          title={say('stairs.step.title', { step: text(step.title), level: text(level.title) })}
          action={
            <Flex gap={2} wrap="wrap">
              <Button variant="tertiary" startIcon={<ArrowUp />} onClick={() => onChange(moveStep(staircase, stepKey, 'up'))}>
                {say('stairs.step.up')}
              </Button>
              <Button variant="tertiary" startIcon={<ArrowDown />} onClick={() => onChange(moveStep(staircase, stepKey, 'down'))}>
                {say('stairs.step.down')}
              </Button>
              <Button variant="tertiary" onClick={copy}>
                {say('stairs.copy')}
              </Button>
              <RemoveStep staircase={staircase} step={step} onRemoved={(left) => (onChange(left), onChoose({ kind: 'whole' }))} />
            </Flex>
          }
        >
          <Box background="primary100" hasRadius padding={4} marginBottom={5}>
            {words.step(step, staircase).map((sentence) => (
              <Typography tag="p" key={sentence}>
                {sentence}
              </Typography>
            ))}
          </Box>
          <StepFields step={step} onChange={change} />
        </Panel>
        <Panel title={say('stairs.tasks')}>
          <TaskList step={step} onChange={change} usesOf={(key) => usesOfTask(staircase, stepKey, key)} onRemove={(key) => onChange(removeTask(staircase, stepKey, key))} />
        </Panel>
        <Panel title={say('stairs.outcomes')}>
          <OutcomeList
            staircase={staircase}
            step={step}
            onChange={change}
            usesOf={(key) => usesOfOutcome(staircase, stepKey, key)}
            onRemove={(key) => {
              const left = removeOutcome(staircase, stepKey, key);
              if (!isRefusal(left)) onChange(left);
            }}
          />
        </Panel>
        <Panel title={say('stairs.escalations')}>
          <EscalationList staircase={staircase} step={step} escalations={step.escalations ?? []} onChange={(escalations) => change(withEscalations(step, escalations))} />
        </Panel>
        <Panel title={say('stairs.law')}>
          <LawAndSources step={step} onChange={change} />
        </Panel>
      </Flex>
    </Inside>
  );
}

interface RemoveStepProps {
  readonly staircase: Staircase;
  readonly step: Step;
  readonly onRemoved: (staircase: Staircase) => void;
}

/** Asks first where cases go instead of to the step. */
function RemoveStep({ staircase, step, onRemoved }: RemoveStepProps) {
  const { say, text } = useStairWords();
  const { language } = useReader();
  const { procedures } = useChoices();
  const [instead, setInstead] = useState('');
  const uses = usesOfStep(staircase, step.key, procedures);
  const goals = useGoals(staircase, step.key);
  const isLedTo = uses.some(({ kind }) => kind === 'outcome' || kind === 'usual_entry');
  const result = removeStep(staircase, step.key, goalOf(instead || (isLedTo ? '' : goalValue('close'))), procedures, language);
  const refusal = isRefusal(result) ? result.problems[0]?.message : undefined;
  return (
    <RemoveDialog label={say('stairs.step.remove')} name={text(step.title)} uses={uses} refusal={refusal} onSure={() => !isRefusal(result) && onRemoved(result)}>
      {isLedTo && (
        <Box paddingTop={3}>
          <PickOne label={say('stairs.step.instead')} value={instead} choices={goals} onChange={setInstead} />
        </Box>
      )}
    </RemoveDialog>
  );
}
