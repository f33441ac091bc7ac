import type { Absence } from '../../core/absences/index';
import type { DayMark } from '../messages/nb-absences';

type Marked = Pick<Absence, 'kind' | 'documented'>;

/** The one mark of a day that may hold several absences: the heaviest. A whole day counts as documented only when all that is known says so. */
export function markOf(absences: readonly Marked[]): DayMark {
  const whole = absences.filter(({ kind }) => kind === 'day');
  if (whole.some(({ documented }) => documented === false)) return 'day_undocumented';
  if (whole.some(({ documented }) => documented === null)) return 'day';
  if (whole.length > 0) return 'day_documented';
  if (absences.some(({ kind }) => kind === 'lesson')) return 'lesson';
  if (absences.some(({ kind }) => kind === 'late')) return 'late';
  return absences.length > 0 ? 'left_early' : 'none';
}
