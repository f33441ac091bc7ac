import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { findStep, type Staircase } from '../../core/staircases/index';
import type { DraftProblem } from '../drafts/use-draft-part';
import { StaircaseDrawing, type Chosen } from './drawing';
import { LevelPanel } from './level-panel';
import { StepPanel } from './step-panel';
import { WholePanel } from './whole-panel';
import { useStairWords } from './words';

interface StaircaseEditorProps {
  readonly staircase: Staircase;
  readonly onChange: (staircase: Staircase) => void;
  readonly problems: readonly DraftProblem[];
}

/** The staircase drawn, and beneath it what has been chosen of it. */
export function StaircaseEditor({ staircase, onChange, problems }: StaircaseEditorProps) {
  const { say } = useStairWords();
  const [picked, setPicked] = useState<Chosen>({ kind: 'whole' });
  const latest = useRef(staircase);
  latest.current = staircase;
  useEffect(() => {
    // The step or level that the address leads to, as the check's links do.
    const show = () => {
      const { hash } = window.location;
      if (hash.startsWith('#at-')) setPicked(chosenAt(latest.current, hash.replace('#at-', '').replaceAll('-', '.')));
    };
    show();
    window.addEventListener('hashchange', show);
    return () => window.removeEventListener('hashchange', show);
  }, []);
  const chosen = isThere(staircase, picked) ? picked : ({ kind: 'whole' } as const);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {staircase.levels.length === 0 ? <Typography>{say('stairs.empty')}</Typography> : <StaircaseDrawing staircase={staircase} chosen={chosen} onChoose={setPicked} wrong={wrongOn(staircase, problems)} />}
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Box flex="1" minWidth="20rem">
          {staircase.levels.length > 0 && (
            <Typography variant="pi" textColor="neutral600">
              {say('stairs.legend')}
            </Typography>
          )}
        </Box>
        <Button variant="secondary" aria-pressed={chosen.kind === 'whole'} onClick={() => setPicked({ kind: 'whole' })}>
          {say('stairs.whole.open')}
        </Button>
      </Flex>
      {chosen.kind === 'whole' && <WholePanel staircase={staircase} onChange={onChange} onChoose={setPicked} />}
      {chosen.kind === 'level' && <LevelPanel key={chosen.key} staircase={staircase} levelKey={chosen.key} onChange={onChange} onChoose={setPicked} />}
      {chosen.kind === 'step' && <StepPanel key={chosen.key} staircase={staircase} stepKey={chosen.key} onChange={onChange} onChoose={setPicked} />}
    </Flex>
  );
}

function isThere(staircase: Staircase, chosen: Chosen): boolean {
  if (chosen.kind === 'whole') return true;
  return chosen.kind === 'step' ? findStep(staircase, chosen.key) !== undefined : staircase.levels.some(({ key }) => key === chosen.key);
}

/** The step or level that a place in the staircase is on: "levels.1.steps.0.outcomes.2" is the first step of the second level. Other places are on the whole. */
function chosenAt(staircase: Staircase, path: string): Chosen {
  const found = /^levels\.(\d+)(?:\.steps\.(\d+))?/.exec(path);
  const level = staircase.levels[Number(found?.[1])];
  const step = level?.steps[Number(found?.[2])];
  if (step) return { kind: 'step', key: step.key };
  return level ? { kind: 'level', key: level.key } : { kind: 'whole' };
}

function wrongOn(staircase: Staircase, problems: readonly DraftProblem[]): ReadonlyMap<string, number> {
  const wrong = new Map<string, number>();
  for (const { kind, path } of problems) {
    const at = chosenAt(staircase, path);
    if (kind === 'error' && at.kind === 'step') wrong.set(at.key, (wrong.get(at.key) ?? 0) + 1);
  }
  return wrong;
}
