import { isOverdue, type Day, type Now } from '../../core/calendar/index';
import { currentStep, isWayOnLate, lateTasks, schoolDaysOver, stepDue, type Case } from '../../core/cases/index';
import type { LateRow } from '../../core/contracts/index';
import { say } from '../../core/language/index';
import type { RoutineVersion } from '../../core/routines/index';
import type { StoredRecord } from '../cases/record.store';

interface LateQuestion {
  readonly version: RoutineVersion;
  /** The case's signed plans and evaluations, oldest first. */
  readonly signed: readonly StoredRecord[];
  readonly now: Now;
}
type Late = Omit<LateRow, 'caseId' | 'pupil' | 'ownerName'>;

/** What was to be done in the case and has not been: tasks, the choice of the way on when only that is left, the evaluation of the plan, and measures that the latest evaluation says were not carried out (S20). */
export function lateWork(current: Case, { version, signed, now }: LateQuestion): Late[] {
  const { today } = now;
  const { calendar } = version.document;
  const days = (since: Day) => schoolDaysOver(calendar, since, today);
  const wayOn = (): Late[] => {
    if (!isWayOnLate(current, version.document, now)) return [];
    const since = stepDue(current, version.document);
    return [{ kind: 'way_on', what: say(currentStep(current, version.document).step.title, 'nb'), whoName: null, whoRole: null, since, sinceAt: null, schoolDays: days(since) }];
  };
  const undone = lateTasks(current, now).map(({ title, responsibleName, responsibleRole, due, dueAt = null }): Late => {
    return { kind: 'task', what: title, whoName: responsibleName, whoRole: responsibleName === null ? responsibleRole : null, since: due, sinceAt: dueAt, schoolDays: days(due) };
  });
  const tasks = [...undone, ...wayOn()];
  const latest = signed.filter(({ content }) => content.kind === 'plan').at(-1);
  if (latest?.content.kind !== 'plan') return tasks;
  const { plan } = latest.content;
  const evaluation = signed.flatMap(({ content }) => (content.kind === 'evaluation' && content.evaluation.planRecordId === latest.head.id ? [content.evaluation] : [])).at(-1);
  if (evaluation === undefined) {
    const isLate = plan.evaluateOn !== '' && isOverdue(plan.evaluateOn, today);
    return isLate ? [...tasks, { kind: 'evaluation', what: '', whoName: null, whoRole: null, since: plan.evaluateOn, sinceAt: null, schoolDays: days(plan.evaluateOn) }] : tasks;
  }
  const left = new Set(evaluation.measures.filter(({ carriedOut }) => carriedOut === 'no' || carriedOut === 'partly').map(({ id }) => id));
  const measures = plan.measures.filter(({ id }) => left.has(id)).map(({ what, who, from }): Late => {
    const since = from === '' ? latest.head.savedAt.slice(0, 10) : from;
    return { kind: 'measure', what, whoName: who === '' ? null : who, whoRole: null, since, sinceAt: null, schoolDays: days(since) };
  });
  return [...tasks, ...measures];
}
