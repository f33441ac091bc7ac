import { isOverdue, isPast, type Now } from '../../core/calendar/index';
import { currentStep, isUndone, nextTask, stepDue, type Case } from '../../core/cases/index';
import type { CaseRow } from '../../core/contracts/index';
import type { Routine, RoutineVersion } from '../../core/routines/index';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import { followedAt } from '../routines/followed';
import type { Stores } from '../stores';
import { isNewer } from './newer-version';

/** Cases as lines of a list. Cases whose pupil is not among the cards are left out: whoever asks may not see them. */
export async function presentCaseRows(stores: Stores, cases: readonly Case[], cards: ReadonlyMap<string, PupilCard>, now: Now): Promise<CaseRow[]> {
  const owners = await stores.staff.names(cases.map(({ ownerId }) => ownerId));
  const versionOf = await followedAt(stores, cases);
  const newest = new Map((await stores.routines.allCurrent()).map((one) => [one.routineKey, one]));
  const rows: CaseRow[] = [];
  for (const current of cases) {
    const card = cards.get(current.pupilId);
    const version = versionOf(current);
    if (card && version) rows.push(presentCaseRow(current, { card, routine: version.document, newest: newest.get(current.routineKey), now, ownerName: owners.get(current.ownerId) ?? '' }));
  }
  return rows.sort((a, b) => Number(b.overdue) - Number(a.overdue) || (a.stepDue < b.stepDue ? -1 : a.stepDue > b.stepDue ? 1 : 0));
}

interface RowContext {
  readonly card: PupilCard;
  readonly routine: Routine;
  /** The routine's newest version. */
  readonly newest: RoutineVersion | undefined;
  readonly now: Now;
  readonly ownerName: string;
}

function presentCaseRow(current: Case, { card, routine, newest, now, ownerName }: RowContext): CaseRow {
  const { level, step } = currentStep(current, routine);
  const due = stepDue(current, routine);
  const undone = current.tasks.filter(isUndone);
  const next = nextTask(current, now);
  const isOpen = current.status === 'open';
  return {
    id: current.id,
    pupil: presentPupil(card),
    status: current.status,
    levelTitle: level.title,
    stepTitle: step.title,
    stepSince: current.stepSince,
    stepDue: due,
    overdue: isOpen && (isOverdue(due, now.today) || undone.some((task) => isPast(task, now))),
    ownerName,
    openTasks: isOpen ? undone.length : 0,
    version: { number: current.routineVersion, newer: isNewer(newest, current) && current.versionDeclined !== newest.number ? newest.number : null },
    nextTask: isOpen && next ? { title: next.title, due: next.due, dueAt: next.dueAt ?? null, overdue: isPast(next, now) } : null,
  };
}
