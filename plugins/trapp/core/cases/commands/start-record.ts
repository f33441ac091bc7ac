import { takesSeveral } from '../../meetings/index';
import type { Audience } from '../../people/index';
import { refuse, type Refusal } from '../../refusals';
import { findGuide, findPlanTemplate, type Routine } from '../../routines/index';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';
import type { RecordKind } from '../record';
import { audienceOfNew } from './set-audience';

export interface RecordStart {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly template: string | null;
  /** The task that it fulfils; null when it is written on its own. */
  readonly taskId: string | null;
  /** The signed plan that it is a new revision of. */
  readonly revises: string | null;
  /** Whom it is for from the start: as its plan is, or as its template says; everybody with the case where neither says. */
  readonly audience?: Audience | undefined;
}

/** Begins a record in the case. Refuses `unknown_task`, `task_already_done`, `unknown_template` and what does not fit together. */
export function startRecord(current: Case, start: RecordStart, context: CommandContext): CaseEvent[] | Refusal {
  const { today, by, routine } = context;
  const refusal = refuseClosed(current) ?? refuseTask(current, start) ?? refuseTemplate(routine, start) ?? refuseRevision(current, start);
  if (refusal) return refusal;
  return accept(current, [
    { type: 'record.started', taskId: start.taskId, recordId: start.recordId, kind: start.kind, on: today, by: by.id },
    ...audienceOfNew({ kind: 'record', id: start.recordId, writtenOn: today }, start.audience, context),
  ]);
}

/** The signed plan that an evaluation is about: the one asked for, else the latest (S57). */
export function planToEvaluate(current: Case, asked: string | null): string | Refusal {
  const plans = current.signed.filter(({ kind }) => kind === 'plan').map(({ recordId }) => recordId);
  if (asked === null) return plans.at(-1) ?? wrong('planRecordId', words.nothingToEvaluate);
  return plans.includes(asked) ? asked : wrong('planRecordId', words.planNotSigned);
}

function refuseTask(current: Case, { taskId, kind, template }: RecordStart): Refusal | null {
  if (taskId === null) return null;
  const task = current.tasks.find(({ id }) => id === taskId);
  if (!task || task.dropped) return refuse('unknown_task');
  if (task.doneOn !== null) return refuse('task_already_done');
  if (task.kind !== kind || task.template !== template) return wrong('taskId', words.otherKind);
  return task.recordId === null ? null : wrong('taskId', words.taskBegun);
}

function refuseTemplate(routine: Routine, { kind, template }: RecordStart): Refusal | null {
  const key = template ?? '';
  const exists = {
    conversation: () => findGuide(routine, key) !== undefined,
    plan: () => findPlanTemplate(routine, key) !== undefined,
    // One that takes several cases belongs to the school, and is called together there.
    meeting: () => routine.meetingTemplates.some((one) => one.key === key && !takesSeveral(one)),
    evaluation: () => template === null,
  }[kind];
  return exists() ? null : refuse('unknown_template', [{ path: 'template', message: words.templateMissing }]);
}

function refuseRevision(current: Case, { kind, revises }: RecordStart): Refusal | null {
  if (revises === null) return null;
  const isSignedPlan = current.signed.some((record) => record.recordId === revises && record.kind === 'plan');
  return kind === 'plan' && isSignedPlan ? null : wrong('revises', words.planNotSigned);
}
