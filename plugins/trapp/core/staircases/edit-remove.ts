import { refuseTelling, type Language, type Text } from '../language/index';
import type { Refusal } from '../refusals';
import { gateOutOfReach } from './check-climb';
import { changeStep } from './edit';
import type { Escalation } from './escalation';
import type { Gate } from './gate';
import { words } from './messages';
import type { Procedure } from './procedure';
import { findStep, stepsOf, type Outcome, type Staircase, type Step } from './staircase';

/** Something that names what is to be removed: it is mended with it, or stands in the way. */
export type Use =
  | { readonly kind: 'outcome'; readonly step: string; readonly stepTitle: Text; readonly outcome: string; readonly title: Text }
  | { readonly kind: 'usual_entry' }
  | { readonly kind: 'entry'; readonly title: Text }
  | { readonly kind: 'procedure'; readonly title: Text }
  | { readonly kind: 'proposal'; readonly title: Text }
  | { readonly kind: 'gate'; readonly outcome: Text; readonly gate: Gate };

/** Everything that names the step: outcomes that lead there, places where a case begins, procedures, and proposals that only it can follow. */
export function usesOfStep(staircase: Staircase, key: string, procedures: readonly Procedure[] = []): Use[] {
  const leading = stepsOf(staircase).flatMap(({ step }) =>
    step.key === key ? [] : step.outcomes.filter(({ to }) => to !== 'close' && to.step === key).map((outcome): Use => ({ kind: 'outcome', step: step.key, stepTitle: step.title, outcome: outcome.key, title: outcome.title })),
  );
  return [
    ...leading,
    ...(staircase.entry === key ? [{ kind: 'usual_entry' } as const] : []),
    ...(staircase.entries ?? []).filter(({ step }) => step === key).map(({ title }): Use => ({ kind: 'entry', title })),
    ...procedures.filter(({ step }) => step === key).map(({ title }): Use => ({ kind: 'procedure', title })),
    ...orphaned(staircase, without(staircase, key)).map(({ title }): Use => ({ kind: 'proposal', title })),
  ];
}

/**
 * The staircase without the step. Outcomes that led there lead to `instead`, as does the usual start; other starting places on it go, and so does
 * what was proposed for the whole staircase and that only this step could follow. Refuses `invalid_input` for the last step, while a procedure
 * stands on it, and when it is the usual start and no step comes instead; told in the reader's language, as all refusals here.
 */
export function removeStep(staircase: Staircase, key: string, instead: Outcome['to'], procedures: readonly Procedure[] = [], reader: Language = 'nb'): Staircase | Refusal {
  const found = findStep(staircase, key);
  if (!found) return staircase;
  const held = procedures.find(({ step }) => step === key);
  if (held) return refuseTelling('invalid_input', { path: 'step', message: words.stepHasProcedure(found.step.title, held.title) }, reader);
  const left = without(staircase, key);
  if (stepsOf(left).length === 0) return refuseTelling('invalid_input', { path: 'step', message: words.lastStep }, reader);
  if (instead !== 'close' && !findStep(left, instead.step)) return refuseTelling('invalid_input', { path: 'instead', message: words.chooseInstead }, reader);
  if (staircase.entry === key && instead === 'close') return refuseTelling('invalid_input', { path: 'instead', message: words.startsHere(found.step.title) }, reader);
  const led = redirected(left, key, instead);
  const entry = staircase.entry === key && instead !== 'close' ? instead.step : staircase.entry;
  const { entries: _entries, escalations: _escalations, ...rest } = led;
  const gone = orphaned(staircase, left);
  const entries = staircase.entries?.filter(({ step }) => step !== key);
  const escalations = staircase.escalations?.filter((one) => !gone.includes(one));
  return { ...rest, entry, ...(entries && entries.length > 0 ? { entries } : {}), ...(escalations && escalations.length > 0 ? { escalations } : {}) };
}

/** Gates on the step that nothing could open without the task. They are taken away with it. */
export function usesOfTask(staircase: Staircase, stepKey: string, taskKey: string): Use[] {
  const found = findStep(staircase, stepKey);
  return found ? deadGates(staircase, stepKey, { ...found.step, tasks: found.step.tasks.filter(({ key }) => key !== taskKey) }).map(({ outcome, gate }): Use => ({ kind: 'gate', outcome: outcome.title, gate })) : [];
}

/** The staircase without the task, and without the gates that only it could open (T5, T11). */
export function removeTask(staircase: Staircase, stepKey: string, taskKey: string): Staircase {
  return changeStep(staircase, stepKey, (step) => {
    const left = { ...step, tasks: step.tasks.filter(({ key }) => key !== taskKey) };
    const dead = deadGates(staircase, stepKey, left);
    return { ...left, outcomes: left.outcomes.map((outcome) => ({ ...outcome, gates: outcome.gates.filter((gate) => !dead.some((one) => one.gate === gate)) })) };
  });
}

/** Proposals that name the outcome and nothing else of the kind elsewhere. They lose that part, and those with nothing left go. */
export function usesOfOutcome(staircase: Staircase, stepKey: string, outcomeKey: string): Use[] {
  const found = findStep(staircase, stepKey);
  const after = found && withoutOutcome(staircase, stepKey, outcomeKey);
  if (!found || !after) return [];
  const own = (found.step.escalations ?? []).filter((one) => proposes(one, outcomeKey));
  return [...own, ...orphaned(staircase, after)].map(({ title }) => ({ kind: 'proposal', title }));
}

/** The staircase without the outcome. Refuses `invalid_input` for the step's last one: a case must get on (T7). */
export function removeOutcome(staircase: Staircase, stepKey: string, outcomeKey: string, reader: Language = 'nb'): Staircase | Refusal {
  const found = findStep(staircase, stepKey);
  if (!found) return staircase;
  if (found.step.outcomes.length < 2) return refuseTelling('invalid_input', { path: 'outcomes', message: words.lastOutcome(found.step.title) }, reader);
  const left = withoutOutcome(staircase, stepKey, outcomeKey);
  const gone = orphaned(staircase, left);
  const whole = staircase.escalations?.flatMap((one) => (gone.includes(one) ? unproposed(one, outcomeKey) : [one]));
  return withEscalations(
    changeStep(left, stepKey, (step) => withEscalations(step, step.escalations?.flatMap((one) => (proposes(one, outcomeKey) ? unproposed(one, outcomeKey) : [one])))),
    whole,
  );
}

/** The staircase without the level. Refuses `invalid_input` while it has steps: each is removed by itself, so that nothing is lost unseen. */
export function removeLevel(staircase: Staircase, key: string, reader: Language = 'nb'): Staircase | Refusal {
  const level = staircase.levels.find((one) => one.key === key);
  if (!level) return staircase;
  if (level.steps.length > 0) return refuseTelling('invalid_input', { path: 'level', message: words.levelHasSteps(level.title, level.steps.length) }, reader);
  return { ...staircase, levels: staircase.levels.filter((one) => one.key !== key) };
}

/** An optional list that is empty is left out: so it was before anybody wrote one. */
export function withEscalations<T extends { escalations?: Escalation[] | undefined }>(holder: T, escalations: readonly Escalation[] | undefined): T {
  const { escalations: _before, ...rest } = holder;
  return (escalations && escalations.length > 0 ? { ...rest, escalations: [...escalations] } : rest) as T;
}

function without(staircase: Staircase, key: string): Staircase {
  return { ...staircase, levels: staircase.levels.map((level) => ({ ...level, steps: level.steps.filter((step) => step.key !== key) })) };
}

function withoutOutcome(staircase: Staircase, stepKey: string, outcomeKey: string): Staircase {
  return changeStep(staircase, stepKey, (step) => ({ ...step, outcomes: step.outcomes.filter(({ key }) => key !== outcomeKey) }));
}

function redirected(staircase: Staircase, key: string, to: Outcome['to']): Staircase {
  const leads = (outcome: Outcome) => outcome.to !== 'close' && outcome.to.step === key;
  return { ...staircase, levels: staircase.levels.map((level) => ({ ...level, steps: level.steps.map((step) => ({ ...step, outcomes: step.outcomes.map((outcome) => (leads(outcome) ? { ...outcome, to } : outcome)) })) })) };
}

function proposes({ then }: Escalation, outcome: string): boolean {
  return then.some((action) => action.kind === 'propose_outcome' && action.outcome === outcome);
}

function unproposed(escalation: Escalation, outcome: string): Escalation[] {
  const then = escalation.then.filter((action) => action.kind !== 'propose_outcome' || action.outcome !== outcome);
  return then.length === 0 ? [] : [{ ...escalation, then }];
}

/** Proposals of the whole staircase that some step could follow before, and none can after. */
function orphaned(before: Staircase, after: Staircase): Escalation[] {
  const offered = (staircase: Staircase) => new Set(stepsOf(staircase).flatMap(({ step }) => step.outcomes.map(({ key }) => key)));
  const [had, has] = [offered(before), offered(after)];
  return (before.escalations ?? []).filter(({ then }) => then.some((action) => action.kind === 'propose_outcome' && had.has(action.outcome) && !has.has(action.outcome)));
}

function deadGates(staircase: Staircase, stepKey: string, left: Step): { outcome: Outcome; gate: Gate }[] {
  const before = findStep(staircase, stepKey)?.step;
  const after = changeStep(staircase, stepKey, () => left);
  if (!before) return [];
  return left.outcomes.flatMap((outcome) => outcome.gates.filter((gate) => !isDead(staircase, before, gate) && isDead(after, left, gate)).map((gate) => ({ outcome, gate })));
}

function isDead(staircase: Staircase, step: Step, gate: Gate): boolean {
  if (gate.kind === 'required_tasks_done') return !step.tasks.some((task) => task.required);
  if (gate.kind === 'record_signed') return !step.tasks.some((task) => task.kind === gate.record);
  return gateOutOfReach(staircase, step, '', gate) !== null;
}
