import type { Absence } from '../../core/absences/index';
import { addDays, isoWeek, mondayOf, type Day } from '../../core/calendar/index';
import { markOf } from './mark';
import type { DayMark } from '../messages/nb-absences';

export type PupilAbsence = Omit<Absence, 'pupilId' | 'schoolId'>;

export type DayCell =
  | { readonly kind: 'outside' }
  | { readonly kind: 'off'; readonly day: Day; readonly name: string }
  | { readonly kind: 'later'; readonly day: Day }
  | { readonly kind: 'school'; readonly day: Day; readonly mark: DayMark; readonly absences: readonly PupilAbsence[] };

export interface WeekRow {
  readonly week: number;
  /** Monday to Friday. */
  readonly cells: readonly DayCell[];
}

export interface MonthTable {
  /** First day of the month. */
  readonly month: Day;
  readonly weeks: readonly WeekRow[];
}

export interface CalendarSource {
  readonly period: { readonly from: Day; readonly to: Day };
  readonly daysOff: readonly { readonly date: Day; readonly name: string }[];
  readonly absences: readonly PupilAbsence[];
  /** Later days hold nothing yet, which is not the same as no absence. */
  readonly dataUntil: Day | null;
}

/** The school year so far as months of weeks, Monday to Friday. An absence recorded on a day off still shows: it is a mistake somebody should see. */
export function absenceMonths(source: CalendarSource): MonthTable[] {
  const off = new Map(source.daysOff.map(({ date, name }) => [date, name]));
  const absent = groupByDay(source.absences);
  const months: MonthTable[] = [];
  for (let first = firstOfMonth(source.period.from); first <= source.period.to; first = firstOfMonth(addDays(first, 31))) {
    const last = addDays(firstOfMonth(addDays(first, 31)), -1);
    const weeks: WeekRow[] = [];
    for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
      const cells = [0, 1, 2, 3, 4].map((step): DayCell => {
        const day = addDays(monday, step);
        const isInside = day >= first && day <= last && day >= source.period.from && day <= source.period.to;
        return isInside ? cellOf(day, off.get(day), absent.get(day) ?? [], source.dataUntil) : { kind: 'outside' };
      });
      if (cells.some(({ kind }) => kind !== 'outside')) weeks.push({ week: isoWeek(monday), cells });
    }
    if (weeks.length > 0) months.push({ month: first, weeks });
  }
  return months;
}

function cellOf(day: Day, offName: string | undefined, absences: readonly PupilAbsence[], dataUntil: Day | null): DayCell {
  if (absences.length > 0) return { kind: 'school', day, mark: markOf(absences), absences };
  if (offName !== undefined) return { kind: 'off', day, name: offName };
  if (dataUntil === null || day > dataUntil) return { kind: 'later', day };
  return { kind: 'school', day, mark: 'none', absences };
}

function groupByDay(absences: readonly PupilAbsence[]): Map<Day, PupilAbsence[]> {
  const days = new Map<Day, PupilAbsence[]>();
  for (const absence of absences) days.set(absence.date, [...(days.get(absence.date) ?? []), absence]);
  return days;
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}
