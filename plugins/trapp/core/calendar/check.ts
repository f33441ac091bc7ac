import { tellFaults, type Fault, type Language, type Text } from '../language/index';
import type { Problem } from '../refusals';
import { words } from './check-words';
import { daysBetween } from './day';
import { schoolDaysIn, type SchoolCalendar, type SchoolYear, type Timetable } from './school-calendar';

/** What is wrong with a school calendar that has the right shape: order of dates and grades, overlaps, breaks outside their year, timetables without lessons (B65). Told in the reader's language. */
export function checkCalendar(calendar: SchoolCalendar, reader: Language = 'nb'): Problem[] {
  return tellFaults(faultsOfCalendar(calendar), reader);
}

/** The same, before anybody reads it. */
export function faultsOfCalendar(calendar: SchoolCalendar): Fault[] {
  return [...checkYears(calendar), ...checkTimetables(calendar.timetables ?? []), ...checkOwnBreaks(calendar)];
}

function checkYears(calendar: SchoolCalendar): Fault[] {
  return calendar.schoolYears.flatMap((year, index) => {
    const path = `schoolYears.${index}`;
    const [first, last] = year.label.split('/').map(Number) as [number, number];
    return [
      ...(last === first + 1 ? [] : [{ path: `${path}.label`, message: words.notAYear(year.label) }]),
      ...checkDates(path, year),
      ...calendar.schoolYears
        .slice(0, index)
        .filter((earlier) => earlier.from <= year.to && year.from <= earlier.to)
        .map((earlier) => ({ path, message: words.yearsOverlap(earlier.label, year.label) })),
    ];
  });
}

function checkDates(path: string, year: SchoolYear): Fault[] {
  if (year.to <= year.from) return [{ path: `${path}.to`, message: words.yearBackwards(year.label) }];
  if (daysBetween(year.from, year.to) > 366) return [{ path: `${path}.to`, message: words.yearTooLong(year.label) }];
  const faults: Fault[] = [];
  if (year.secondSemesterFrom <= year.from || year.secondSemesterFrom > year.to) {
    faults.push({ path: `${path}.secondSemesterFrom`, message: words.semesterOutside(year.label) });
  }
  year.breaks.forEach((pause, index) => {
    const where = `${path}.breaks.${index}`;
    if (pause.to < pause.from) faults.push({ path: where, message: words.breakBackwards(pause.name, year.label) });
    else if (pause.to < year.from || pause.from > year.to) faults.push({ path: where, message: words.breakOutside(pause.name, year.label) });
  });
  if (faults.length === 0 && schoolDaysIn({ schoolYears: [year] }, year.from, year.to).length === 0) {
    faults.push({ path, message: words.noSchoolDays(year.label) });
  }
  return faults;
}

function checkTimetables(timetables: readonly Timetable[]): Fault[] {
  return timetables.flatMap((timetable, index) => {
    const { grades, lessons } = timetable;
    const path = `timetables.${index}`;
    if (grades.from > grades.to) return [{ path: `${path}.grades`, message: words.timetableBackwards(gradesOf(timetable)) }];
    return [
      ...timetables
        .slice(0, index)
        .filter((earlier) => earlier.grades.from <= grades.to && grades.from <= earlier.grades.to)
        .map((earlier) => ({ path: `${path}.grades`, message: words.timetablesOverlap(gradesOf(earlier), gradesOf(timetable)) })),
      ...(lessons.some((count) => count > 0) ? [] : [{ path: `${path}.lessons`, message: words.noLessons(gradesOf(timetable)) }]),
    ];
  });
}

function gradesOf({ grades: { from, to } }: Timetable): Text {
  return words.grades(from, to);
}

/** A school's own breaks are inside one of the school years, as the common ones are inside theirs. */
function checkOwnBreaks({ ownBreaks, schoolYears }: SchoolCalendar): Fault[] {
  return (ownBreaks ?? []).flatMap(({ name, school, from, to }, index) => {
    const path = `ownBreaks.${index}`;
    if (to < from) return [{ path, message: words.ownBreakBackwards(name, school) }];
    const isInside = schoolYears.some((year) => from <= year.to && year.from <= to);
    return isInside ? [] : [{ path, message: words.ownBreakOutside(name, school) }];
  });
}
