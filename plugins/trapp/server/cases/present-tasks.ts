import type { Actor } from '../../core/access/index';
import { byDue, type Now } from '../../core/calendar/index';
import { currentStep, isDueSoon, worklist, type Case } from '../../core/cases/index';
import type { TaskRow } from '../../core/contracts/index';
import { findStep } from '../../core/staircases/index';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import { followedAt } from '../routines/followed';
import type { Stores } from '../stores';

/** What is to be done in these cases, soonest first, with what is for the one who asks marked as theirs. */
export async function presentTasks(stores: Stores, cases: readonly Case[], cards: ReadonlyMap<string, PupilCard>, at: { readonly now: Now; readonly actor: Actor }): Promise<TaskRow[]> {
  const { now, actor } = at;
  if (actor.kind !== 'staff') return [];
  const versionOf = await followedAt(stores, cases);
  const owners = await stores.staff.names([...new Set(cases.map(({ ownerId }) => ownerId))]);
  const rows: TaskRow[] = [];
  for (const current of cases) {
    const card = cards.get(current.pupilId);
    const version = versionOf(current);
    if (!card || !version) continue;
    const { staircase } = version.document;
    for (const { task, overdue, mine } of worklist(current, { now, worker: actor, groupId: card.group.id })) {
      const { step } = findStep(staircase, task.step) ?? currentStep(current, version.document);
      const { responsibleRole, due, dueAt = null, title, id } = task;
      // What the case itself asks for is its owner's.
      const responsibleName = task.responsibleName ?? (responsibleRole === null ? (owners.get(current.ownerId) ?? null) : null);
      rows.push({ caseId: current.id, taskId: id, title, pupil: presentPupil(card), stepTitle: step.title, responsibleRole, responsibleName, due, dueAt, overdue, soon: !overdue && isDueSoon(due, version.document, now.today), mine });
    }
  }
  return rows.sort(byDue);
}
