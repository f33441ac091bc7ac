import { KIND, type Counting } from './collecting';
import type { AbsenceMeasure } from './fact-request';

/** How each measure counts, and the kinds of rows that it reads. */
export const ways: Readonly<Record<AbsenceMeasure, readonly [Counting, number]>> = {
  days: ['whole_days', KIND.day],
  half_days: ['half_days', KIND.day | KIND.lesson],
  dates: ['dates', KIND.day | KIND.lesson | KIND.late | KIND.left_early],
  lessons: ['lessons', KIND.lesson],
  lesson_days: ['lesson_days', KIND.lesson],
  minutes: ['minutes', KIND.lesson | KIND.late | KIND.left_early],
  late: ['times', KIND.late],
  left_early: ['times', KIND.left_early],
  edge_of_day_times: ['edge_times', KIND.lesson | KIND.late | KIND.left_early],
  part_times: ['part_times', KIND.lesson | KIND.late | KIND.left_early],
  percent_days: ['whole_days', KIND.day],
  percent_time: ['lesson_time', KIND.day | KIND.lesson],
  percent_of_absence: ['whole_days', KIND.day],
  longest_run_days: ['whole_days', KIND.day],
  current_run_days: ['whole_days', KIND.day],
  start_run_days: ['whole_days', KIND.day],
  same_weekday_days: ['whole_days', KIND.day],
  same_weekday_percent: ['whole_days', KIND.day],
  same_month_days: ['whole_days', KIND.day],
  second_week_days: ['whole_days', KIND.day],
  second_week_percent: ['whole_days', KIND.day],
  same_subject_lessons: ['lessons', KIND.lesson],
  same_subject_percent: ['lessons', KIND.lesson],
  change_days: ['whole_days', KIND.day],
  change_from_usual: ['whole_days', KIND.day],
};

/** Measures whose value can only grow when more absence becomes known: for these a count so far is "at least" (R9). */
export const growsOnly: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>([
  'days', 'half_days', 'dates', 'lessons', 'lesson_days', 'minutes', 'late', 'left_early', 'edge_of_day_times', 'part_times',
  'longest_run_days', 'start_run_days', 'same_weekday_days', 'same_month_days', 'second_week_days', 'same_subject_lessons',
]);

/** Measures whose value is the sum of what counts in the window, or its share of the window's school days. */
export const sums: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>(['days', 'half_days', 'dates', 'lessons', 'lesson_days', 'minutes', 'late', 'left_early', 'edge_of_day_times', 'part_times', 'percent_days']);

/** Measures whose value is never more than all that counts, whatever the window. */
export const partOfAll: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>([...growsOnly, 'current_run_days']);

/** Measures that look beyond their window, or count in another way where there is no timetable (R16, R37, R45). */
export const comparesOrVaries: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>(['change_days', 'change_from_usual', 'percent_time']);

/** Measures that find one weekday, month, every second week or subject, and tell which. */
export const tellsOfWhat: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>([
  'same_weekday_days', 'same_weekday_percent', 'same_month_days', 'second_week_days', 'second_week_percent', 'same_subject_lessons', 'same_subject_percent',
]);
