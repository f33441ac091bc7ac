import { joinPath, type Fault } from '../language/index';
import { stepsOf, stepsReachedFrom, type Gate, type Step, type TaskDefinition } from '../staircases/index';
import { findGuide } from './find';
import { words } from './messages';
import type { Routine } from './routine';

type Made = (wanted: (task: TaskDefinition) => boolean) => boolean;

/**
 * T18: what a step asks for can have come about when a case stands there: a plan before it is evaluated, and a guide whose ticks are counted. Advice, because people
 * may write a plan that no task asks for, or take another way up the staircase.
 */
export function adviseClimb(routine: Routine): Fault[] {
  const steps = stepsOf(routine.staircase).map(({ step }) => step);
  const leadsTo = new Map(steps.map(({ key }) => [key, stepsReachedFrom(routine.staircase, key)]));
  const always = (routine.staircase.escalations ?? []).flatMap(proposed);
  const asked = new Map(steps.map((step) => [step.key, [...tasksOn(routine, step), ...always]]));
  return routine.staircase.levels.flatMap((level, l) =>
    level.steps.flatMap((step, s) => {
      const before = steps.filter(({ key }) => leadsTo.get(key)?.has(step.key)).flatMap(({ key }) => asked.get(key) ?? []);
      return adviseStep(routine, step, joinPath('staircase.levels', l, 'steps', s), (wanted) => before.some(wanted));
    }),
  );
}

function adviseStep(routine: Routine, step: Step, path: string, made: Made): Fault[] {
  const hasPlan = made(({ kind }) => kind === 'plan');
  return [
    ...step.tasks.flatMap(({ kind, title }, t) => (kind === 'evaluation' && !hasPlan ? [{ path: joinPath(path, 'tasks', t), message: words.nothingToEvaluate(title) }] : [])),
    ...step.outcomes.flatMap((outcome, o) =>
      outcome.gates.flatMap((gate, g) => {
        const guide = gate.kind === 'checklist' ? findGuide(routine, gate.guide) : undefined;
        return guide !== undefined && isUsedLater(routine, gate, made) ? [{ path: joinPath(path, 'outcomes', o, 'gates', g), message: words.guideUsedLater(outcome.title, guide.title) }] : [];
      }),
    ),
  ];
}

/** That no task at all uses it is an error already (T11). */
function isUsedLater(routine: Routine, gate: Gate, made: Made): boolean {
  if (gate.kind !== 'checklist') return false;
  const uses = ({ kind, template }: TaskDefinition) => kind === 'conversation' && template === gate.guide;
  const anywhere = stepsOf(routine.staircase).some(({ step }) => tasksOn(routine, step).some(uses));
  return anywhere && !made(uses);
}

/** Every task that a case may get on the step: its own, those of its proposals, and those of its procedure. */
function tasksOn(routine: Routine, step: Step): TaskDefinition[] {
  const situations = (routine.procedures ?? []).filter((procedure) => procedure.step === step.key).flatMap((procedure) => procedure.situations);
  return [...step.tasks, ...(step.escalations ?? []).flatMap(proposed), ...situations.flatMap(({ measures }) => measures)];
}

function proposed({ then }: NonNullable<Step['escalations']>[number]): TaskDefinition[] {
  return then.flatMap((action) => (action.kind === 'task' ? [action.task] : []));
}
