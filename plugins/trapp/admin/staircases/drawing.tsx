import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import type { CSSProperties } from 'react';
import { styled } from 'styled-components';
import type { Level, Staircase, Step } from '../../core/staircases/index';
import { HEIGHT, layOut, WIDTH, type Arrow } from './lay-out';
import { useStairWords } from './words';

/** What of the staircase is looked at. */
export type Chosen = { readonly kind: 'whole' } | { readonly kind: 'level' | 'step'; readonly key: string };

interface DrawingProps {
  readonly staircase: Staircase;
  readonly chosen: Chosen;
  /** Without it the drawing is only looked at. */
  readonly onChoose?: (chosen: Chosen) => void;
  /** How many things are wrong on each step. */
  readonly wrong?: ReadonlyMap<string, number>;
}

/** The staircase as it is climbed: floors from the left, stairs upwards. For those who do not see it, a list of floors with their stairs and where each leads. */
export function StaircaseDrawing({ staircase, chosen, onChoose, wrong }: DrawingProps) {
  const { say } = useStairWords();
  const { width, height, steps, levels, arrows } = layOut(staircase);
  const boxOf = (key: string) => steps.find((box) => box.key === key);
  return (
    <Box role="region" aria-label={say('stairs.drawing')} tabIndex={0} overflow="auto" hasRadius background="neutral0" shadow="tableShadow">
      <Stage style={{ width, height }}>
        <Lines width={width} height={height} arrows={arrows} lit={chosen.kind === 'step' ? chosen.key : undefined} />
        <ol style={{ listStyle: 'none' }}>
          {staircase.levels.map((level, index) => {
            const band = levels[index];
            return (
              <li key={level.key}>
                <Floor aria-hidden $even={index % 2 === 0} style={{ left: band?.x, width: band?.width }} />
                <LevelName level={level} left={(band?.x ?? 0) + 4} width={(band?.width ?? 0) - 8} isChosen={chosen.kind === 'level' && chosen.key === level.key} onChoose={onChoose} />
                <ol style={{ listStyle: 'none' }}>
                  {level.steps.map((step) => {
                    const box = boxOf(step.key);
                    const place: CSSProperties = { left: box?.x, top: box?.y, width: WIDTH, height: HEIGHT };
                    const isChosen = chosen.kind === 'step' && chosen.key === step.key;
                    return (
                      <li key={step.key}>
                        {onChoose ? (
                          <Stair type="button" $chosen={isChosen} aria-pressed={isChosen} style={place} onClick={() => onChoose({ kind: 'step', key: step.key })}>
                            <StairText step={step} staircase={staircase} wrong={wrong?.get(step.key) ?? 0} />
                          </Stair>
                        ) : (
                          <Stair as="div" $chosen={isChosen} style={{ ...place, cursor: 'default' }} {...(isChosen && { 'aria-current': 'step' as const })}>
                            <StairText step={step} staircase={staircase} wrong={0} />
                          </Stair>
                        )}
                      </li>
                    );
                  })}
                </ol>
              </li>
            );
          })}
        </ol>
      </Stage>
    </Box>
  );
}

interface LevelNameProps {
  readonly level: Level;
  readonly left: number;
  readonly width: number;
  readonly isChosen: boolean;
  readonly onChoose: DrawingProps['onChoose'];
}

function LevelName({ level, left, width, isChosen, onChoose }: LevelNameProps) {
  const { text } = useStairWords();
  const style = { left, maxWidth: width };
  if (!onChoose) {
    return (
      <LevelButton as="span" $chosen={false} style={{ ...style, cursor: 'default' }}>
        {text(level.title)}
      </LevelButton>
    );
  }
  return (
    <LevelButton type="button" $chosen={isChosen} aria-pressed={isChosen} style={style} onClick={() => onChoose({ kind: 'level', key: level.key })}>
      {text(level.title)}
    </LevelButton>
  );
}

function StairText({ step, staircase, wrong }: { readonly step: Step; readonly staircase: Staircase; readonly wrong: number }) {
  const { say, text, role, duration, goal } = useStairWords();
  const isStart = staircase.entry === step.key || (staircase.entries ?? []).some((entry) => entry.step === step.key);
  const ends = step.outcomes.some(({ to }) => to === 'close');
  return (
    <>
      <Title>{text(step.title)}</Title>
      <Small>{say('stairs.stair.who', { role: role(step.responsible), within: duration(step.deadline) })}</Small>
      <Small>
        {[say('stairs.stair.tasks', { count: step.tasks.length }), ...(isStart ? [say('stairs.stair.start')] : []), ...(ends ? [say('stairs.stair.ends')] : [])].join(' · ')}
      </Small>
      {wrong > 0 && (
        <Typography variant="pi" textColor="danger600" fontWeight="bold" tag="span">
          {say('stairs.stair.wrong', { count: wrong })}
        </Typography>
      )}
      <VisuallyHidden>
        <span>{say('stairs.stair.leads', { ways: step.outcomes.map(({ title, to }) => `${text(title)}: ${goal(to, staircase)}`).join('. ') })}</span>
      </VisuallyHidden>
    </>
  );
}

/** Only for the eye: where each step leads stands on the step. */
function Lines({ width, height, arrows, lit }: { readonly width: number; readonly height: number; readonly arrows: readonly Arrow[]; readonly lit: string | undefined }) {
  const isLit = ({ from, to }: Arrow) => lit === undefined || from === lit || to === lit;
  return (
    <svg aria-hidden="true" width={width} height={height} style={{ position: 'absolute', inset: 0, zIndex: 1, pointerEvents: 'none' }}>
      <defs>
        {(['next', 'over', 'back'] as const).map((way) => (
          <marker key={way} id={`stairs-${way}`} viewBox="0 0 10 10" refX="7" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">
            <path d="M 0 0 L 10 5 L 0 10 z" fill={colours[way]} />
          </marker>
        ))}
      </defs>
      {arrows.map((arrow) => (
        <path
          key={`${arrow.from} ${arrow.to}`}
          d={arrow.path}
          fill="none"
          stroke={colours[arrow.way]}
          strokeWidth={isLit(arrow) && lit !== undefined ? 2.5 : 1.5}
          strokeDasharray={arrow.way === 'back' ? '5 4' : undefined}
          opacity={isLit(arrow) ? 1 : 0.25}
          markerEnd={`url(#stairs-${arrow.way})`}
        />
      ))}
    </svg>
  );
}

const colours = { next: '#328048', over: '#4945ff', back: '#b5006a' } as const;

const Stage = styled.div`
  position: relative;
  min-width: 100%;
`;
const Floor = styled.div<{ readonly $even: boolean }>`
  position: absolute;
  top: 0;
  bottom: 0;
  background: ${({ theme, $even }) => ($even ? theme.colors.neutral100 : theme.colors.neutral0)};
`;
const LevelButton = styled.button<{ readonly $chosen: boolean }>`
  position: absolute;
  top: 8px;
  z-index: 2;
  padding: 4px 8px;
  border-radius: 4px;
  border: 1px solid ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : 'transparent')};
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  font-weight: 600;
  text-align: left;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  cursor: pointer;
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;
const Stair = styled.button<{ readonly $chosen: boolean }>`
  position: absolute;
  z-index: 2;
  display: flex;
  flex-direction: column;
  gap: 2px;
  padding: 8px 10px;
  overflow: hidden;
  text-align: left;
  border-radius: 4px;
  border: ${({ theme, $chosen }) => ($chosen ? `2px solid ${theme.colors.primary600}` : `1px solid ${theme.colors.neutral300}`)};
  border-top: 5px solid ${({ theme }) => theme.colors.primary600};
  background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : theme.colors.neutral0)};
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;
const Title = styled.span`
  flex-shrink: 0;
  font-size: 1.3rem;
  font-weight: 600;
  line-height: 1.25;
  display: -webkit-box;
  -webkit-line-clamp: 2;
  -webkit-box-orient: vertical;
  overflow: hidden;
`;
const Small = styled.span`
  font-size: 1.15rem;
  line-height: 1.3;
  color: ${({ theme }) => theme.colors.neutral600};
`;
