import { keyOf, type Text } from '../language/index';
import { stepsOf, type Level, type Staircase, type Step } from './staircase';

/** Which way something is moved in its order. */
export type Way = 'up' | 'down';

/** A new level at the top, with no step yet; a staircase is published only when each has one (T1). */
export function addLevel(staircase: Staircase, title: Text): Staircase {
  const key = keyOf(title.nb, staircase.levels.map((level) => level.key));
  return { ...staircase, levels: [...staircase.levels, { key, title, steps: [] }] };
}

export function changeLevel(staircase: Staircase, key: string, change: Partial<Pick<Level, 'title'>>): Staircase {
  return { ...staircase, levels: staircase.levels.map((level) => (level.key === key ? { ...level, ...change } : level)) };
}

/** The level one place up or down, with its steps; the staircase as it was at either end. */
export function moveLevel(staircase: Staircase, key: string, way: Way): Staircase {
  return { ...staircase, levels: moved(staircase.levels, staircase.levels.findIndex((level) => level.key === key), way) };
}

/** A new step at the top of the level. Its only outcome closes the case, so that nothing can be stuck there (T7, T8). The staircase as it was when there is no such level. */
export function addStep(staircase: Staircase, levelKey: string, title: Text): { readonly staircase: Staircase; readonly key: string } {
  const key = keyOf(title.nb, stepsOf(staircase).map(({ step }) => step.key));
  const step = emptyStep(key, title);
  const levels = staircase.levels.map((level) => (level.key === levelKey ? { ...level, steps: [...level.steps, step] } : level));
  const isFirst = stepsOf(staircase).length === 0;
  return { staircase: { ...staircase, levels, ...(isFirst ? { entry: key } : {}) }, key };
}

function emptyStep(key: string, title: Text): Step {
  return {
    key,
    title,
    purpose: { nb: '' },
    responsible: 'contact_teacher',
    deadline: { amount: 2, unit: 'weeks' },
    tasks: [],
    outcomes: [{ key: 'avslutt', title: { nb: 'Avslutt saken', nn: 'Avslutt saka', en: 'Close the case' }, to: 'close', gates: [{ kind: 'child_heard' }] }],
    legalBasis: [],
    sources: [],
  };
}

export function changeStep(staircase: Staircase, key: string, change: (step: Step) => Step): Staircase {
  return { ...staircase, levels: staircase.levels.map((level) => ({ ...level, steps: level.steps.map((step) => (step.key === key ? change(step) : step)) })) };
}

/** The step one place up or down; past the end of its level it goes over to the next one. */
export function moveStep(staircase: Staircase, key: string, way: Way): Staircase {
  const at = staircase.levels.findIndex((level) => level.steps.some((step) => step.key === key));
  const from = staircase.levels[at];
  if (!from) return staircase;
  const within = moved(from.steps, from.steps.findIndex((step) => step.key === key), way);
  if (within !== from.steps) return { ...staircase, levels: staircase.levels.map((level, index) => (index === at ? { ...level, steps: [...within] } : level)) };
  const to = at + (way === 'up' ? 1 : -1);
  const step = from.steps.find((one) => one.key === key);
  if (!step || !staircase.levels[to]) return staircase;
  const levels = staircase.levels.map((level, index) => {
    if (index === at) return { ...level, steps: level.steps.filter((one) => one !== step) };
    if (index === to) return { ...level, steps: way === 'up' ? [step, ...level.steps] : [...level.steps, step] };
    return level;
  });
  return { ...staircase, levels };
}

/** A copy right above the step. What leads to the step leads there still; nothing leads to the copy until the author says so (T6). */
export function duplicateStep(staircase: Staircase, key: string, title: Text): { readonly staircase: Staircase; readonly key: string } {
  const copyKey = keyOf(title.nb, stepsOf(staircase).map(({ step }) => step.key));
  const levels = staircase.levels.map((level) => ({ ...level, steps: level.steps.flatMap((step) => (step.key === key ? [step, { ...step, key: copyKey, title }] : [step])) }));
  return { staircase: { ...staircase, levels }, key: copyKey };
}

/** The list with the thing at the place moved one place; the very same list when it is at the end, or is not there. Up is later in a staircase. */
function moved<T>(list: readonly T[], at: number, way: Way): T[] {
  const to = at + (way === 'up' ? 1 : -1);
  const [one, other] = [list[at], list[to]];
  if (at < 0 || one === undefined || other === undefined) return list as T[];
  return list.map((held, index) => (index === at ? other : index === to ? one : held));
}
