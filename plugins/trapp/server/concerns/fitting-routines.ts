import { calendarOfSchool, type Day } from '../../core/calendar/index';
import { routeConcern } from '../../core/concerns/index';
import { refuse, type Refusal } from '../../core/refusals';
import { fits, type RoutineVersion } from '../../core/routines/index';
import type { PupilCard } from '../people/people.store';
import type { Stores } from '../stores';
import { messages } from './messages';

/** The published routines that are for this pupil, by kind of school and grade; all there are when none says that it is. */
export async function fittingRoutines(stores: Stores, { school, group }: PupilCard): Promise<RoutineVersion[]> {
  const all = await stores.routines.allCurrent();
  const fitting = all.filter(({ document }) => fits(document, { kind: school.kind, grade: group.grade }));
  return fitting.length > 0 ? fitting : all;
}

/** Who is to assess a concern about the pupil raised today, and by when: a day when the pupil's own school is open (B19, B20). */
export async function routeFor(stores: Stores, card: PupilCard, today: Day): Promise<ReturnType<typeof routeConcern>> {
  const fitting = (await fittingRoutines(stores, card)).map(({ document: { concerns, calendar } }) => ({ concerns, calendar: calendarOfSchool(calendar, card.school.sourceId) }));
  return routeConcern(fitting, today);
}

/** The routine that a case is opened under: the one that was chosen, or the only one that fits. Refuses when there is a choice to make. */
export function chosenRoutine(fitting: readonly RoutineVersion[], routineKey: string | null): string | Refusal {
  const [only, ...more] = fitting;
  if (only === undefined) return refuse('no_routine_published');
  if (routineKey === null) return more.length === 0 ? only.routineKey : refuse('invalid_input', [{ path: 'routineKey', message: messages.chooseRoutine }]);
  return fitting.some((one) => one.routineKey === routineKey) ? routineKey : refuse('invalid_input', [{ path: 'routineKey', message: messages.otherRoutine }]);
}
