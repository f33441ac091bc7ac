import { findStep, stepsOf, type Staircase } from './staircase';

/** Keys of the steps that a case can come to from this one, itself included. */
export function stepsReachedFrom(staircase: Staircase, entry: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const toVisit = [entry];
  for (let key = toVisit.pop(); key !== undefined; key = toVisit.pop()) {
    const found = findStep(staircase, key);
    if (!found || reached.has(key)) continue;
    reached.add(key);
    for (const { to } of found.step.outcomes) if (to !== 'close') toVisit.push(to.step);
  }
  return reached;
}

/** Keys of the steps from which some way of outcomes closes the case. */
export function stepsThatCanClose(staircase: Staircase): ReadonlySet<string> {
  const steps = stepsOf(staircase).map(({ step }) => step);
  const closing = new Set<string>();
  for (let before = -1; before !== closing.size; ) {
    before = closing.size;
    for (const step of steps) {
      if (step.outcomes.some(({ to }) => to === 'close' || closing.has(to.step))) closing.add(step.key);
    }
  }
  return closing;
}
