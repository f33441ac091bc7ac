import { z } from 'zod';
import { daySchema, schoolDaysBefore, schoolDaysIn, schoolYearOf, type Day, type Period, type SchoolCalendar } from '../calendar/index';
import { implausibleDays } from './implausible-days';
import { unlikeHabits } from './recording-habits';
import { silentStretches } from './silent-stretches';

/** A class as the report needs it: how many pupils of it the reader may count. */
export interface ClassSize {
  readonly groupId: string;
  readonly pupils: number;
}

/** What one class has recorded on one day; days without anything recorded are not there. */
export interface ClassDay {
  readonly groupId: string;
  readonly date: Day;
  /** Pupils with anything recorded, and of those the ones with a whole day. */
  readonly pupils: number;
  readonly away: number;
  /** Pupils with more than one whole-day row, and pupils with a whole day and a part of it. */
  readonly twiceAway: number;
  readonly awayAndPart: number;
  readonly rows: number;
}

/** How one pupil's absence has been recorded in the period: rows, and of those how many are what. */
export interface PupilHabit {
  readonly groupId: string;
  readonly rows: number;
  readonly lessons: number;
  readonly late: number;
  readonly leftEarly: number;
  readonly withSubject: number;
  readonly unknownCause: number;
  /** Rows that say whether they are documented, and of those the ones that say no. */
  readonly saysDocumented: number;
  readonly undocumented: number;
  readonly saysReported: number;
}

/** What a school's data can tell of, seen from what is in it. */
export const recordedKindsSchema = z.strictObject({
  lessons: z.boolean(),
  late: z.boolean(),
  leftEarly: z.boolean(),
  subjects: z.boolean(),
  documentation: z.boolean(),
  messages: z.boolean(),
});
export type RecordedKinds = z.infer<typeof recordedKindsSchema>;

const count = z.number().int();
const share = z.number().min(0).max(1);
const about = { groupId: z.string().nullable(), from: daySchema, to: daySchema };

/** Something in the data that a person ought to look at. `groupId` null: the whole school. Shares are 0-1. */
export const dataRemarkSchema = z.discriminatedUnion('kind', [
  /** Not one absence for `schoolDays` school days, where `expected` pupils and days would be usual. */
  z.strictObject({ kind: z.literal('silent'), ...about, schoolDays: count, expected: z.number(), usualFrom: z.enum(['own', 'school']) }),
  /** Nearly everybody away on the same day. */
  z.strictObject({ kind: z.literal('crowded'), ...about, away: count, pupils: count }),
  /** The same pupils recorded twice on the same days. `away`: on the worst day. */
  z.strictObject({ kind: z.literal('twice'), ...about, schoolDays: count, away: count }),
  /** A class that records unlike the rest of the school: `share` here, `usual` elsewhere. */
  z.strictObject({ kind: z.enum(['unknown_cause', 'undocumented', 'few_parts']), ...about, share, usual: share, pupils: count }),
]);
export type DataRemark = z.infer<typeof dataRemarkSchema>;

/** One class the last ten school days with data. */
export interface ClassHealth {
  readonly groupId: string;
  readonly pupils: number;
  /** Pupils times days with anything recorded, these ten days. */
  readonly lately: number;
  /** The same for ten days as they usually are in this class; null with fewer than ten other days. */
  readonly usually: number | null;
  readonly lastAbsence: Day | null;
}

export interface DataHealth {
  readonly records: RecordedKinds;
  readonly classes: readonly ClassHealth[];
  /** The latest first. */
  readonly remarks: readonly DataRemark[];
}

export interface InspectedSchool {
  readonly groups: readonly ClassSize[];
  readonly days: readonly ClassDay[];
  readonly habits: readonly PupilHabit[];
  readonly period: Period;
  /** The last day before the newest file came, when that is after `period.to`: the file told of nothing in between. */
  readonly fileDay: Day | null;
  readonly calendar: SchoolCalendar;
}

const DAYS_BACK = 60;
const LATELY = 10;

/** The days that are looked through: at most the 60 last school days with data, inside one school year. Null without data or school year. */
export function inspectedPeriod(calendar: SchoolCalendar, dataUntil: Day | null): Period | null {
  const year = dataUntil === null ? undefined : schoolYearOf(calendar, dataUntil);
  if (dataUntil === null || year === undefined) return null;
  const days = schoolDaysIn(calendar, year.from, dataUntil);
  return { from: days.slice(-DAYS_BACK)[0] ?? year.from, to: dataUntil };
}

/**
 * Looks a school's recorded absence through for what is probably not true: gaps, impossible days, rows read twice, and classes that record
 * unlike the rest (S78, B65, B89-B90). Says nothing of pupils, and of no class that is too small to tell. Looks from the first day that anything
 * is recorded at the school: before a municipality's first file there is no gap.
 */
export function inspectSchool(given: InspectedSchool): DataHealth {
  const first = given.days.reduce((earliest, { date }) => (date < earliest ? date : earliest), given.period.to);
  const school = { ...given, period: { from: first, to: given.period.to } };
  const remarks = [...silentStretches(school), ...implausibleDays(school), ...unlikeHabits(school)];
  return {
    records: recordedKinds(school.habits),
    classes: school.groups.map((group) => classHealth(group, school)),
    remarks: remarks.sort((one, other) => (one.to > other.to ? -1 : one.to < other.to ? 1 : 0)),
  };
}

function recordedKinds(habits: readonly PupilHabit[]): RecordedKinds {
  const has = (what: (habit: PupilHabit) => number) => habits.some((habit) => what(habit) > 0);
  return {
    lessons: has((habit) => habit.lessons),
    late: has((habit) => habit.late),
    leftEarly: has((habit) => habit.leftEarly),
    subjects: has((habit) => habit.withSubject),
    documentation: has((habit) => habit.saysDocumented),
    messages: has((habit) => habit.saysReported),
  };
}

function classHealth({ groupId, pupils }: ClassSize, { days, period, calendar }: InspectedSchool): ClassHealth {
  const schoolDays = schoolDaysIn(calendar, period.from, period.to);
  const since = schoolDays.slice(-LATELY)[0] ?? period.from;
  const own = days.filter((day) => day.groupId === groupId);
  const sum = (some: readonly ClassDay[]) => some.reduce((total, day) => total + day.pupils, 0);
  const earlierDays = schoolDaysBefore(calendar, since) - schoolDaysBefore(calendar, period.from);
  return {
    groupId,
    pupils,
    lately: sum(own.filter(({ date }) => date >= since)),
    usually: earlierDays < LATELY ? null : (LATELY * sum(own.filter(({ date }) => date < since))) / earlierDays,
    lastAbsence: own.reduce<Day | null>((last, { date }) => (last === null || date > last ? date : last), null),
  };
}
