import type { Day, Period } from '../calendar/index';
import type { Language } from '../language/index';
import { noteOf } from './explain';
import type { Called } from './sentence';
import type { ConditionTrace, Trace, Verdict } from './verdict';

/** A date of the pupil's absence calendar, as the verdict saw it. */
export interface VerdictDay {
  readonly date: Day;
  /** `counted` by a condition of the rule; `earlier`: counted only in the period that was compared with; `left_out` by all that saw it. */
  readonly state: 'counted' | 'earlier' | 'left_out';
  /** How much it counted, or why it was left out; each thing said once. */
  readonly notes: readonly string[];
}

/** Every date that the verdict looked at, oldest first, for drawing on the pupil's absence calendar. What counted anywhere in the rule is counted. */
export function daysOf(verdict: Verdict, language: Language, called: Called = {}): VerdictDay[] {
  const byDate = new Map<Day, { state: VerdictDay['state']; note: string | null }[]>();
  for (const condition of conditionsOf(verdict.trace)) {
    for (const day of condition.days) {
      const state = day.counted > 0 ? 'counted' : day.counted < 0 ? 'earlier' : 'left_out';
      byDate.set(day.date, [...(byDate.get(day.date) ?? []), { state, note: noteOf(day, condition, language, called) }]);
    }
  }
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, seen]) => {
      const state = (['counted', 'earlier', 'left_out'] as const).find((one) => seen.some((look) => look.state === one)) ?? 'left_out';
      const notes = seen.filter((look) => look.state === state).flatMap(({ note }) => (note === null ? [] : [note]));
      return { date, state, notes: [...new Set(notes)] };
    });
}

/** From the first day that a window of the verdict begins with to the last that one ends with; null when it asks of no window. */
export function periodOf(verdict: Verdict): Period | null {
  const periods = conditionsOf(verdict.trace).flatMap(({ period }) => (period === null ? [] : [period]));
  const from = periods.map((period) => period.from).sort()[0];
  const to = periods.map((period) => period.to).sort().at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

function conditionsOf(trace: Trace): ConditionTrace[] {
  return trace.kind === 'condition' ? [trace] : trace.children.flatMap(conditionsOf);
}
