import { stepsOf, type Staircase } from '../../core/staircases/index';

export interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export interface Band {
  readonly key: string;
  readonly x: number;
  readonly width: number;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly way: 'next' | 'over' | 'back';
  /** As an SVG path has it. */
  readonly path: string;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly Box[];
  readonly levels: readonly Band[];
  readonly arrows: readonly Arrow[];
}

export const WIDTH = 156;
export const HEIGHT = 122;
const GAP = 26;
const MARGIN = 16;
const TOP = 56;
const BELOW = 46;

/** Where everything stands in the drawing: stairs from the lower left to the upper right, floors as bands behind them, and the ways between. */
export function layOut(staircase: Staircase): Layout {
  const count = stepsOf(staircase).length;
  const rise = count > 7 ? 22 : 34;
  const steps: Box[] = [];
  const levels: Band[] = [];
  let x = MARGIN;
  for (const level of staircase.levels) {
    const start = x - GAP / 2;
    for (const step of level.steps) {
      steps.push({ key: step.key, x, y: TOP + (count - 1 - steps.length) * rise });
      x += WIDTH + GAP;
    }
    // A level without steps is drawn too, so that it can be found and filled.
    if (level.steps.length === 0) x += WIDTH + GAP;
    levels.push({ key: level.key, x: start, width: x - GAP / 2 - start });
  }
  return { width: x - GAP + MARGIN, height: TOP + Math.max(count - 1, 0) * rise + HEIGHT + BELOW, steps, levels, arrows: arrowsOf(staircase, steps) };
}

function arrowsOf(staircase: Staircase, boxes: readonly Box[]): Arrow[] {
  const placeOf = (key: string) => boxes.findIndex((box) => box.key === key);
  const drawn = new Set<string>();
  let back = 0;
  return stepsOf(staircase).flatMap(({ step }) =>
    step.outcomes.flatMap(({ to }): Arrow[] => {
      if (to === 'close' || to.step === step.key || drawn.has(`${step.key} ${to.step}`)) return [];
      const [at, goal] = [placeOf(step.key), placeOf(to.step)];
      const [a, b] = [boxes[at], boxes[goal]];
      if (!a || !b) return [];
      drawn.add(`${step.key} ${to.step}`);
      const way = goal === at + 1 ? 'next' : goal > at ? 'over' : 'back';
      const path = way === 'next' ? nextPath(a, b) : way === 'over' ? overPath(a, b) : backPath(a, b, (back++ % 4) * 7);
      return [{ from: step.key, to: to.step, way, path }];
    }),
  );
}

/** Straight up, and in from the side. */
function nextPath(a: Box, b: Box): string {
  const x = a.x + WIDTH - 18;
  const y = Math.min(b.y + HEIGHT / 2, a.y - 6);
  return y < b.y ? overPath(a, b) : `M ${x} ${a.y} V ${y} H ${b.x - 4}`;
}

/** Above the stairs between, and down on the step. */
function overPath(a: Box, b: Box): string {
  return `M ${a.x + WIDTH / 2} ${a.y} V ${b.y - 14} H ${b.x + WIDTH / 3} V ${b.y - 4}`;
}

/** Beneath the stairs between, and up under the step. */
function backPath(a: Box, b: Box, aside: number): string {
  const y = b.y + HEIGHT + 12 + aside;
  return `M ${a.x + WIDTH / 2 + aside} ${a.y + HEIGHT} V ${y} H ${b.x + WIDTH / 2 - aside} V ${b.y + HEIGHT + 4}`;
}
