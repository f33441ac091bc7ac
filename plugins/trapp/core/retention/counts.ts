import type { Day } from '../calendar/index';
import { cell, shownCells } from '../statistics/index';
import { keptUntil, type RetentionTimes } from './retention';

/** A figure for somebody who sees no pupil: small ones are hidden, nobody included (decision 011). */
export type HideableCount = number | 'hidden';

/** One school's closed cases, by the day that each was closed. */
export interface ClosedAt {
  readonly schoolId: string;
  readonly closedOn: readonly Day[];
}

export interface OverCounts {
  readonly whole: HideableCount;
  readonly schools: readonly { readonly schoolId: string; readonly over: HideableCount }[];
}

/** How many cases have been kept for longer than the municipality has said, at each school and together, without any that could tell of one child. Null without a time. */
export function countOver(schools: readonly ClosedAt[], times: RetentionTimes, today: Day): OverCounts | null {
  const time = times.case;
  if (time === undefined) return null;
  const over = schools.map(({ closedOn }) => closedOn.filter((day) => keptUntil(day, time.keep) < today).length);
  const whole = over.reduce((sum, one) => sum + one, 0);
  const cells = [whole, ...over].map((value) => cell(value));
  const shown = shownCells(cells, [{ total: 0, parts: over.map((_, index) => index + 1) }]);
  const figure = (value: number, at: number): HideableCount => (shown[at] ? value : 'hidden');
  return { whole: figure(whole, 0), schools: schools.map(({ schoolId }, index) => ({ schoolId, over: figure(over[index] ?? 0, index + 1) })) };
}
