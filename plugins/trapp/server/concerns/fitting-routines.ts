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

/** The routine that a case is opened under: the one that was chosen, or the only one that fits. Refuses when there is a choice to make. */
export function chosenRoutine(fitting: readonly RoutineVersion[], routineKey: string | null): string | Refusal {
  const [only, ...more] = fitting;
  if (only === undefined) return refuse('no_routine_published');
  if (routineKey === null) return more.length === 0 ? only.routineKey : refuse('invalid_input', [{ path: 'routineKey', message: messages.chooseRoutine }]);
  return fitting.some((one) => one.routineKey === routineKey) ? routineKey : refuse('invalid_input', [{ path: 'routineKey', message: messages.otherRoutine }]);
}
