import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp } from '@strapi/icons';
import { isRefusal } from '../../core/refusals';
import { addStep, changeLevel, moveLevel, removeLevel, type Staircase } from '../../core/staircases/index';
import { useReader } from '../messages';
import { AddNamed } from '../parts/add-named';
import { At } from '../parts/place';
import { TextsField } from '../parts/texts-field';
import { Panel } from '../routines/panel';
import { useChoices } from './choices';
import type { Chosen } from './drawing';
import { RemoveDialog } from './remove-dialog';
import { useStairWords } from './words';

interface LevelPanelProps {
  readonly staircase: Staircase;
  readonly levelKey: string;
  readonly onChange: (staircase: Staircase) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

/** One level: its name, its place, and a new step on it. */
export function LevelPanel({ staircase, levelKey, onChange, onChoose }: LevelPanelProps) {
  const { say, text } = useStairWords();
  const { language } = useReader();
  const { languages } = useChoices();
  const level = staircase.levels.find(({ key }) => key === levelKey);
  if (!level) return null;
  const removed = removeLevel(staircase, levelKey, language);
  const refusal = isRefusal(removed) ? removed.problems[0]?.message : undefined;
  const add = (name: string) => {
    const added = addStep(staircase, levelKey, { nb: name });
    onChange(added.staircase);
    onChoose({ kind: 'step', key: added.key });
  };
  return (
    <Panel
      title={text(level.title)}
      action={
        <Flex gap={2}>
          <Button variant="tertiary" startIcon={<ArrowUp />} onClick={() => onChange(moveLevel(staircase, levelKey, 'up'))}>
            {say('stairs.step.up')}
          </Button>
          <Button variant="tertiary" startIcon={<ArrowDown />} onClick={() => onChange(moveLevel(staircase, levelKey, 'down'))}>
            {say('stairs.step.down')}
          </Button>
          <RemoveDialog label={say('stairs.level.remove')} name={text(level.title)} uses={[]} refusal={refusal} onSure={() => !isRefusal(removed) && (onChange(removed), onChoose({ kind: 'whole' }))} />
        </Flex>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <At path={`levels.${staircase.levels.indexOf(level)}.title`}>
          <TextsField label={say('stairs.level.name')} value={level.title} onChange={(title) => onChange(changeLevel(staircase, levelKey, { title }))} languages={languages} required />
        </At>
        <Typography textColor="neutral600">{say('stairs.level.steps', { count: level.steps.length, steps: level.steps.map(({ title }) => text(title)).join(', ') })}</Typography>
        <AddNamed label={say('stairs.step.add')} question={say('stairs.step.addName')} onAdd={add} />
      </Flex>
    </Panel>
  );
}
