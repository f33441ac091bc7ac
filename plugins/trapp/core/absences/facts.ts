import { addDays, countSchoolDays, windowPeriod, type Day, type Period, type SchoolCalendar } from '../calendar/index';
import type { AbsenceFact } from './fact-request';
import { count, growsOnly, kindOf } from './measures';
import type { Measurement, Missing } from './measurement';
import { absenceDays, isStale, type AbsencePicture } from './picture';

/** Measures one fact about one pupil on `today`. What the numbers mean is numbered in core/rules/RULES.md. */
export function measureAbsence(fact: AbsenceFact, picture: AbsencePicture, calendar: SchoolCalendar, today: Day): Measurement {
  return absenceMeasurer(picture, calendar, today)(fact);
}

/** As `measureAbsence`, for many facts about the same pupil: the rows are gathered by date once. */
export function absenceMeasurer(picture: AbsencePicture, calendar: SchoolCalendar, today: Day): (fact: AbsenceFact) => Measurement {
  const { dataUntil } = picture;
  const days = absenceDays(picture.absences, calendar);
  const stale = isStale(calendar, dataUntil, today);
  return (fact) => {
    if (dataUntil === null) return nothing('no_data', null);
    const period = covers(calendar, today) ? windowPeriod(calendar, fact.window, today) : undefined;
    if (!period) return nothing('no_calendar', null);
    if (!picture.recordsLessons && kindOf[fact.measure] !== 'day') return nothing('not_recorded_by_school', period);
    if (dataUntil < period.from && countSchoolDays(calendar, period.from, addDays(today, -1)) > 0) return nothing('stale_data', period);
    const seenUntil = dataUntil < today ? dataUntil : today;
    const counted = count(fact, { days, from: period.from, seenUntil, today, calendar });
    const missing = counted.missing ?? (stale ? 'stale_data' : counted.unsure ? 'not_recorded_by_school' : null);
    const known = missing === null || growsOnly.has(fact.measure);
    return { value: known ? counted.value : null, missing, period, days: counted.days, about: counted.about };
  };
}

/** Does the calendar say anything about the day: not before its first school year, nor after its last? */
function covers(calendar: SchoolCalendar, day: Day): boolean {
  return calendar.schoolYears.some((year) => year.from <= day) && calendar.schoolYears.some((year) => year.to >= day);
}

function nothing(missing: Missing, period: Period | null): Measurement {
  return { value: null, missing, period, days: [], about: null };
}
