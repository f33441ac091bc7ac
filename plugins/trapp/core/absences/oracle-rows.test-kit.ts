import type { Day, PlaceOfDay, Timetable } from '../calendar/index';
import type { Absence } from './absence';
import type { AbsenceFilter, AbsenceMeasure } from './fact-request';
import type { LeftOut, Missing } from './measurement';
import { later, the, type OracleCalendar } from './oracle-days.test-kit';

type Kind = Absence['kind'];
/** Which rows each measure is about; R36, R37 and R39 tell of those that are about several kinds. */
export const kinds: Readonly<Record<AbsenceMeasure, readonly Kind[]>> = {
  days: ['day'],
  half_days: ['day', 'lesson'],
  dates: ['day', 'lesson', 'late', 'left_early'],
  lessons: ['lesson'],
  lesson_days: ['lesson'],
  minutes: ['lesson', 'late', 'left_early'],
  late: ['late'],
  left_early: ['left_early'],
  edge_of_day_times: ['lesson', 'late', 'left_early'],
  part_times: ['lesson', 'late', 'left_early'],
  percent_days: ['day'],
  percent_time: ['day', 'lesson'],
  percent_of_absence: ['day'],
  longest_run_days: ['day'],
  current_run_days: ['day'],
  start_run_days: ['day'],
  same_weekday_days: ['day'],
  same_weekday_percent: ['day'],
  same_month_days: ['day'],
  second_week_days: ['day'],
  second_week_percent: ['day'],
  same_subject_lessons: ['lesson'],
  same_subject_percent: ['lesson'],
  change_days: ['day'],
  change_from_usual: ['day'],
};
/** R41. */
export function placesOf(calendar: OracleCalendar, day: Day): PlaceOfDay[] {
  const places: PlaceOfDay[] = [];
  const year = calendar.yearOf(day);
  const before = calendar.next(day, -1);
  const after = calendar.next(day, 1);
  if (year === undefined) return places;
  if (before === undefined || before < year.from) places.push('first_of_school_year');
  else places.push(...(onlyWeekend(before, day) ? ['after_weekend' as const] : []), ...(weekdayBetween(before, day) ? ['after_break' as const] : []));
  if (after !== undefined && after <= year.to) places.push(...(onlyWeekend(day, after) ? ['before_weekend' as const] : []), ...(weekdayBetween(day, after) ? ['before_break' as const] : []));
  return places;
}

const inside = (from: Day, to: Day): Day[] => {
  const days: Day[] = [];
  for (let day = later(from, 1); day < to; day = later(day, 1)) days.push(day);
  return days;
};
const onlyWeekend = (from: Day, to: Day): boolean => inside(from, to).length > 0 && inside(from, to).every((day) => the(day).weekday > 5);
const weekdayBetween = (from: Day, to: Day): boolean => inside(from, to).some((day) => the(day).weekday <= 5);

/** "3" is the third lesson, up to the twelfth; anything else names none. */
const lessonNumber = (row: Absence): number | null => (row.at !== null && /^(0?[1-9]|1[0-2])$/.test(row.at) ? Number(row.at) : null);

/** R59: how long a part of a day is; null when nobody says. */
const minutesOf = (row: Absence, timetable: Timetable | undefined): number | null => (row.kind === 'lesson' ? (timetable ? row.lessons * timetable.minutesPerLesson : null) : row.minutes);

/** Why the filter leaves a row out, in the order of R46; `not_stated` where nothing speaks against it but something that is asked is unsaid (R8); null when it passes (R3). */
export function filteredOut(row: Absence, filter: AbsenceFilter, timetable: Timetable | undefined): LeftOut | null {
  const { documented, reported, subject, cause } = row;
  const { documentation, message, subjects, codes, lessonNumbers, exceptCauses, minutesOver } = filter;
  const minutes = minutesOf(row, timetable);
  const number = lessonNumber(row);
  const documentedIllness = exceptCauses.includes('documented_illness') && cause === 'illness';
  const answers: [LeftOut, boolean | null][] = [
    ['other_code', codes === undefined || codes.includes(row.sourceCode)],
    ['other_subject', subjects === null || (subject === null ? null : subjects.includes(subject))],
    ['other_lesson', lessonNumbers === undefined || (number === null ? null : lessonNumbers.includes(number))],
    ['too_short', minutesOver === undefined || row.kind === 'day' || (minutes === null ? null : minutes > minutesOver)],
    ['cause_excepted', !exceptCauses.includes(cause) && (!documentedIllness || (documented === null ? null : !documented))],
    ['documentation', documentation === 'any' || (documented === null ? null : documented === (documentation === 'documented'))],
    ['message', message === 'any' || (reported === null ? null : reported === (message === 'reported'))],
  ];
  const no = answers.find(([, answer]) => answer === false);
  if (no) return no[0];
  return answers.some(([, answer]) => answer === null) ? 'not_stated' : null;
}

/** What a date adds, and whether it may turn out to add something else. */
export interface DateCount {
  readonly adds: number;
  /** Did a row count, whether or not it added anything? */
  readonly counts: boolean;
  readonly unsure: readonly Missing[];
}

export interface Asked {
  readonly measure: AbsenceMeasure;
  readonly filter: AbsenceFilter;
  readonly kinds: readonly Kind[];
  readonly timetable: Timetable | undefined;
}

/** What leaves a row of a school day out before the filter is asked: where the day stands (R41), its kind, and what covers it (R34). */
export function outBeforeFilter(calendar: OracleCalendar, row: Absence, rows: readonly Absence[], { filter, kinds: asked }: Pick<Asked, 'filter' | 'kinds'>): LeftOut | null {
  const { places, weekdays } = filter;
  if (places !== undefined && !placesOf(calendar, row.date).some((place) => places.includes(place))) return 'other_place';
  if (weekdays !== undefined && !weekdays.includes(the(row.date).weekday)) return 'other_weekday';
  if (!asked.includes(row.kind)) return 'other_kind';
  if (row.kind !== 'day' && rows.some(({ kind }) => kind === 'day')) return 'covered_by_day';
  const isPart = row.kind === 'late' || row.kind === 'left_early';
  return isPart && row.at !== null && rows.some((other) => other.kind === 'lesson' && other.at === row.at) ? 'covered_by_lesson' : null;
}

/** The rows of one school day that count, and those that are not stated. */
export function rowsThatCount(calendar: OracleCalendar, rows: readonly Absence[], asked: Pick<Asked, 'filter' | 'kinds' | 'timetable'>): { passing: Absence[]; unstated: Absence[] } {
  const open = rows.filter((row) => outBeforeFilter(calendar, row, rows, asked) === null);
  const outOf = (row: Absence) => filteredOut(row, asked.filter, asked.timetable);
  return { passing: open.filter((row) => outOf(row) === null), unstated: open.filter((row) => outOf(row) === 'not_stated') };
}

/** What one school day adds to the measure. */
export function countDate(calendar: OracleCalendar, day: Day, rows: readonly Absence[], asked: Asked): DateCount {
  if (rows.length === 0) return { adds: 0, counts: false, unsure: [] };
  const { passing, unstated } = rowsThatCount(calendar, rows, asked);
  const known = passing.filter((row) => missingOf(row, asked) === null);
  const adds = addsOf(known, day, asked);
  const perhaps = unstated.some((row) => missingOf(row, asked) !== null) || addsOf([...known, ...unstated], day, asked) !== adds;
  const lacking = passing.map((row) => missingOf(row, asked)).filter((one) => one !== null);
  return { adds, counts: adds > 0, unsure: perhaps ? ['not_recorded_by_school', ...lacking, ...unknownLength(unstated, asked)] : lacking };
}

/** R59: a lesson is as long as the timetable says, where there is one. */
export function unknownLength(unstated: readonly Absence[], { filter, timetable }: Pick<Asked, 'filter' | 'timetable'>): Missing[] {
  return filter.minutesOver !== undefined && !timetable && unstated.some(({ kind }) => kind === 'lesson') ? ['no_timetable'] : [];
}

/** R36, R38, R40: what must be known of a row besides the filter before it can be added up. */
export function missingOf(row: Absence, { measure, timetable }: Asked): Missing | null {
  switch (measure) {
    case 'half_days':
      return row.kind === 'lesson' && !timetable ? 'no_timetable' : null;
    case 'minutes':
      if (row.kind === 'lesson') return timetable ? null : 'no_timetable';
      return row.minutes === null ? 'not_recorded_by_school' : null;
    case 'edge_of_day_times':
      if (row.kind !== 'lesson' || lessonNumber(row) === 1) return null;
      if (lessonNumber(row) === null) return 'not_recorded_by_school';
      return timetable ? null : 'no_timetable';
    default:
      return null;
  }
}

const lessonsOf = (rows: readonly Absence[]): number => rows.filter(({ kind }) => kind === 'lesson').reduce((sum, { lessons }) => sum + lessons, 0);

export const offered = (timetable: Timetable, day: Day): number => timetable.lessons[the(day).weekday - 1] ?? 0;

function addsOf(rows: readonly Absence[], day: Day, { measure, timetable }: Asked): number {
  const wholeDay = rows.some(({ kind }) => kind === 'day');
  switch (measure) {
    case 'half_days':
      if (wholeDay) return 2;
      return timetable && lessonsOf(rows) > 0 && 2 * lessonsOf(rows) >= offered(timetable, day) ? 1 : 0;
    case 'percent_time':
      if (!timetable) return wholeDay ? 1 : 0;
      return wholeDay ? offered(timetable, day) : Math.min(lessonsOf(rows), offered(timetable, day));
    case 'lessons':
      return lessonsOf(rows);
    case 'minutes':
      return rows.reduce((sum, row) => sum + (row.kind === 'lesson' ? row.lessons * (timetable?.minutesPerLesson ?? 0) : (row.minutes ?? 0)), 0);
    case 'late':
    case 'left_early':
      return rows.length;
    case 'part_times':
      return lessonsOf(rows) + rows.filter(({ kind }) => kind !== 'lesson').length;
    case 'edge_of_day_times':
      return rows.filter((row) => row.kind !== 'lesson' || lessonNumber(row) === 1 || (timetable && lessonNumber(row) === offered(timetable, day))).length;
    default:
      return rows.length > 0 ? 1 : 0;
  }
}
