import type { DayNote } from '../absences/index';
import type { Trace, Verdict } from './verdict';

/*
 * A verdict as it is kept: JSON in which the days of a condition are one text. A city's findings hold a million days, and written out with their names they
 * are two thirds of all that a night has to write.
 */

const BETWEEN = ',';

/** Notes of days are shared by all explanations: each is put into words once. */
const written = new WeakMap<DayNote, string>();

/** "2026-11-20" for a day that counted one; "2026-11-19 0 other_kind" and "2026-11-18 3" for others. */
function keptDay(note: DayNote): string {
  const known = written.get(note);
  if (known !== undefined) return known;
  const { date, counted, leftOut } = note;
  const text = leftOut !== null ? `${date} ${counted} ${leftOut}` : counted === 1 ? date : `${date} ${counted}`;
  written.set(note, text);
  return text;
}

function kept(trace: Trace): object {
  if (trace.kind === 'group') return { ...trace, children: trace.children.map(kept) };
  return { ...trace, days: trace.days.map(keptDay).join(BETWEEN) };
}

/** The verdict as JSON to be kept; `readKept` reads it. */
export function keepVerdict({ rule, result, trace }: Verdict): string {
  return JSON.stringify({ rule, result, trace: kept(trace) });
}

/**
 * Reads JSON with a kept verdict in it, its own or that of an explanation, and gives the verdict's days back as they were. What was kept before days were one
 * text is read as it stands. Nothing is checked: that is for the schema of whoever reads.
 */
export function readKept(json: string): unknown {
  return JSON.parse(json, (name, value: unknown) => (name === 'days' && typeof value === 'string' ? daysIn(value) : value));
}

function daysIn(text: string): object[] {
  return text === '' ? [] : text.split(BETWEEN).map((day) => {
    const [date, counted = '1', leftOut = null] = day.split(' ');
    return { date, counted: Number(counted), leftOut };
  });
}
