import type { z } from 'zod';
import type { Absence } from '../../core/absences/index';
import type { dayMarkSchema } from '../../core/contracts/index';

export type DayMark = z.infer<typeof dayMarkSchema>;

const lighter = ['lesson', 'late', 'left_early'] as const;

/** The heaviest of what is recorded on one day. Of several whole-day rows, one without documentation decides. */
export function markDay(rows: readonly Absence[]): DayMark {
  const days = rows.filter((row) => row.kind === 'day');
  if (days.some((row) => row.documented === false)) return 'day_undocumented';
  if (days.some((row) => row.documented === true)) return 'day_documented';
  if (days.length > 0) return 'day';
  return lighter.find((kind) => rows.some((row) => row.kind === kind)) ?? 'none';
}
