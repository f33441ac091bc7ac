import type { Problem } from '../refusals';
import { daysBetween } from './day';
import { schoolDaysIn, type SchoolCalendar, type SchoolYear, type Timetable } from './school-calendar';

/** What is wrong with a school calendar that has the right shape: order of dates and grades, overlaps, breaks outside their year, timetables without lessons (B65). */
export function checkCalendar(calendar: SchoolCalendar): Problem[] {
  return [...checkYears(calendar), ...checkTimetables(calendar.timetables ?? []), ...checkOwnBreaks(calendar)];
}

function checkYears(calendar: SchoolCalendar): Problem[] {
  return calendar.schoolYears.flatMap((year, index) => {
    const path = `schoolYears.${index}`;
    const [first, last] = year.label.split('/').map(Number) as [number, number];
    return [
      ...(last === first + 1 ? [] : [{ path: `${path}.label`, message: `«${year.label}» er ikke et skoleår. Skriv to år som følger hverandre, for eksempel 2026/2027.` }]),
      ...checkDates(path, year),
      ...calendar.schoolYears
        .slice(0, index)
        .filter((earlier) => earlier.from <= year.to && year.from <= earlier.to)
        .map((earlier) => ({ path, message: `Skoleårene ${earlier.label} og ${year.label} overlapper.` })),
    ];
  });
}

function checkDates(path: string, year: SchoolYear): Problem[] {
  if (year.to <= year.from) return [{ path: `${path}.to`, message: `Skoleåret ${year.label} slutter før det begynner.` }];
  if (daysBetween(year.from, year.to) > 366) return [{ path: `${path}.to`, message: `Skoleåret ${year.label} er lengre enn et år.` }];
  const problems: Problem[] = [];
  if (year.secondSemesterFrom <= year.from || year.secondSemesterFrom > year.to) {
    problems.push({ path: `${path}.secondSemesterFrom`, message: `Andre halvår i ${year.label} begynner utenfor skoleåret.` });
  }
  year.breaks.forEach((pause, index) => {
    const where = `${path}.breaks.${index}`;
    if (pause.to < pause.from) problems.push({ path: where, message: `${pause.name} i ${year.label} slutter før den begynner.` });
    else if (pause.to < year.from || pause.from > year.to) problems.push({ path: where, message: `${pause.name} ligger utenfor skoleåret ${year.label}.` });
  });
  if (problems.length === 0 && schoolDaysIn({ schoolYears: [year] }, year.from, year.to).length === 0) {
    problems.push({ path, message: `Skoleåret ${year.label} har ingen skoledager.` });
  }
  return problems;
}

function checkTimetables(timetables: readonly Timetable[]): Problem[] {
  return timetables.flatMap((timetable, index) => {
    const { grades, lessons } = timetable;
    const path = `timetables.${index}`;
    if (grades.from > grades.to) return [{ path: `${path}.grades`, message: `Timeplanen for ${gradesOf(timetable)} går baklengs. Skriv det laveste trinnet først.` }];
    return [
      ...timetables
        .slice(0, index)
        .filter((earlier) => earlier.grades.from <= grades.to && grades.from <= earlier.grades.to)
        .map((earlier) => ({ path: `${path}.grades`, message: `Timeplanene for ${gradesOf(earlier)} og ${gradesOf(timetable)} gjelder noen av de samme trinnene. La hvert trinn ha én timeplan.` })),
      ...(lessons.some((count) => count > 0) ? [] : [{ path: `${path}.lessons`, message: `Timeplanen for ${gradesOf(timetable)} har ingen timer. Skriv hvor mange timer det er hver dag, eller ta den bort.` }]),
    ];
  });
}

function gradesOf({ grades: { from, to } }: Timetable): string {
  return from === to ? `${from}. trinn` : `${from}.–${to}. trinn`;
}

/** A school's own breaks are inside one of the school years, as the common ones are inside theirs. */
function checkOwnBreaks({ ownBreaks, schoolYears }: SchoolCalendar): Problem[] {
  return (ownBreaks ?? []).flatMap(({ name, school, from, to }, index) => {
    const path = `ownBreaks.${index}`;
    if (to < from) return [{ path, message: `${name} for skolen ${school} slutter før den begynner.` }];
    const isInside = schoolYears.some((year) => from <= year.to && year.from <= to);
    return isInside ? [] : [{ path, message: `${name} for skolen ${school} ligger utenfor alle skoleårene.` }];
  });
}
