import { dayInWords } from '../../calendar/index';
import type { Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';
import { nextStatuses } from '../referrals';
import { isUndone } from '../steps';

interface OtherRoutine {
  /** The case that ends follows a routine that is not for the pupil any more; else both follow the same. */
  readonly isOutgrown?: boolean;
}

/**
 * Two cases of one pupil become one (U7): this one goes on, with everything in the other that is not over. What people have agreed on and
 * what waits for others goes along under the same ids; what the other case's step asked for does not, because this one's step asks for its own.
 */
export function takeInCase(current: Case, { from, isOutgrown = false }: OtherRoutine & { readonly from: Case }, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const refused = refuseClosed(current) ?? refuseStranger(current, from, isOutgrown);
  if (refused) return refused;
  if (current.takenIn.some(({ caseId }) => caseId === from.id)) return [];
  const { id: caseId, schoolId, openedOn, concern, findingIds, concerns, consents } = from;
  const known = new Set(current.tasks.map(({ id }) => id));
  const tasks = from.tasks.filter((task) => task.key === null && isUndone(task) && !known.has(task.id)).map((task) => ({ ...task, step: current.step }));
  const referrals = from.referrals.filter(({ status }) => nextStatuses(status).length > 0);
  const limited = from.limited.filter(({ kind }) => kind === 'record');
  const grants = from.grants.filter(({ endedOn }) => endedOn === null);
  return accept(current, [{ type: 'case.taken_in', from: { caseId, schoolId, openedOn, concern }, tasks, findingIds, concerns, consents, referrals, grants, ...(limited.length === 0 ? {} : { limited }), on: today, by: by.id }]);
}

/** The other side of it: this case is over, and says which one goes on. It is read as before, and is not opened again. */
export function goIntoCase(current: Case, { into, note, isOutgrown = false }: OtherRoutine & { readonly into: Case; readonly note: string }, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const refused = refuseClosed(current) ?? refuseStranger(into, current, isOutgrown);
  if (refused) return refused;
  const reason = [words.wentInto(dayInWords(into.openedOn, 'nb')), note.trim()].filter((part) => part !== '').join(' ');
  return accept(current, [{ type: 'case.went_into', caseId: into.id, reason, on: today, by: by.id }]);
}

function refuseStranger(one: Case, other: Case, isOutgrown: boolean): Refusal | null {
  const isSame = one.id !== other.id && one.pupilId === other.pupilId && (one.routineKey === other.routineKey) !== isOutgrown;
  return isSame ? null : wrong('ownCaseId', words.cannotBecomeOne);
}
