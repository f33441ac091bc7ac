import { taskDue, type Due, type Now } from '../calendar/index';
import { say } from '../language/index';
import type { Routine } from '../routines/index';
import { findStep, type Step } from '../staircases/index';
import type { Case, CaseTask } from './case';
import { currentStep, isUndone } from './steps';
import { words } from './version-move.nb';

/** What moving a case to a newer version of its routine would do, before anybody decides (C3, B108). */
export interface VersionMove {
  /** Where the case would stand; null when its step is gone and nobody has chosen another. */
  readonly step: string | null;
  /** Undone tasks of the step that go on as they are, with the due day they have. */
  readonly kept: readonly CaseTask[];
  /** Undone tasks that the newer version does not ask for. */
  readonly dropped: readonly CaseTask[];
  /** What it asks for besides, with when it would be due. */
  readonly added: readonly (Due & { readonly key: string; readonly title: string })[];
  /** What else is different where the case stands, in whole sentences. */
  readonly changes: readonly string[];
}

/** `step`: the step chosen by a person, or null for the one it stands on. */
export function versionMove(current: Case, { now, next, step, at }: { readonly now: Routine; readonly next: Routine; readonly step: string | null; readonly at: Now }): VersionMove {
  const target = findStep(next.staircase, step ?? current.step)?.step;
  const stays = target?.key === current.step;
  const ofStep = current.tasks.filter((task) => isUndone(task) && task.key !== null && task.step === current.step);
  const isAsked = (task: CaseTask) => stays && target.tasks.some(({ key, kind, template }) => key === task.key && kind === task.kind && template === task.template);
  const known = new Set(stays ? current.tasks.filter((task) => task.step === current.step && !task.dropped && cameOnThisVisit(task, current, ofStep)).map(({ key }) => key) : []);
  const added = (target?.tasks ?? []).filter(({ key, kind, template }) => !known.has(key) || ofStep.some((task) => task.key === key && (task.kind !== kind || task.template !== template)));
  return {
    step: target?.key ?? null,
    kept: ofStep.filter(isAsked),
    dropped: ofStep.filter((task) => !isAsked(task)),
    added: added.map(({ key, title, deadline }) => ({ key, title: say(title, 'nb').slice(0, 500), ...taskDue(next.calendar, at, deadline) })),
    changes: changesIn(current, now, next, target),
  };
}

/** A task that was done on an earlier visit to the step says nothing of this one. */
function cameOnThisVisit(task: CaseTask, current: Case, undone: readonly CaseTask[]): boolean {
  return undone.includes(task) || (task.doneOn !== null && task.doneOn >= current.stepSince);
}

function changesIn(current: Case, now: Routine, next: Routine, target: Step | undefined): string[] {
  const { step } = currentStep(current, now);
  const lines = target?.key === step.key ? stepChanges(step, target) : [];
  const purposes = new Set(next.consentPurposes.map(({ key }) => key));
  const lost = now.consentPurposes.filter(({ key }) => !purposes.has(key) && current.consents.some(({ purpose }) => purpose === key));
  const rules = isSame(now.rules, next.rules) ? [] : [words.rules];
  const all = [...lines, ...lost.map(({ title }) => words.purposeGone(say(title, 'nb'))), ...rules];
  return all.length === 0 && target?.key === step.key ? [words.noChange] : all;
}

function stepChanges(before: Step, after: Step): string[] {
  const ways = new Map(after.outcomes.map((outcome) => [outcome.key, outcome]));
  return [
    ...(isSame(before.deadline, after.deadline) ? [] : [words.stepDeadline(before.deadline, after.deadline)]),
    ...(before.responsible === after.responsible ? [] : [words.stepResponsible]),
    ...(isSame([before.purpose, before.help], [after.purpose, after.help]) ? [] : [words.stepTexts]),
    ...after.outcomes.filter(({ key }) => !before.outcomes.some((outcome) => outcome.key === key)).map(({ title }) => words.newWay(say(title, 'nb'))),
    ...before.outcomes.flatMap((outcome) => {
      const same = ways.get(outcome.key);
      if (same === undefined) return [words.wayGone(say(outcome.title, 'nb'))];
      return isSame([outcome.to, outcome.gates], [same.to, same.gates]) ? [] : [words.wayChanged(say(outcome.title, 'nb'))];
    }),
  ];
}

/** Parts of two frozen documents of the same schema: their keys come in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
