import { absenceSchema, markedPicture, type Absence } from '../../core/absences/index';
import { addDays, isSchoolDay, mondayOf, schoolDaysIn, schoolYearOf, weekdayOf, type Day, type SchoolCalendar } from '../../core/calendar/index';
import type { RoutineTest } from '../../core/routines/index';
import { caseFacts, type CaseFact, type ConditionNode, type PupilFacts } from '../../core/rules/index';

/** What is marked on a day of the made-up pupil. */
export interface Mark {
  readonly kind: 'day' | 'lesson' | 'late' | 'left_early';
  /** How many lessons, for `lesson`. */
  readonly lessons: number;
  /** Null: the school does not say. */
  readonly documented: boolean | null;
}
export type Marks = Readonly<Record<Day, Mark>>;

/** A pupil that somebody has made up, on a day. Nothing here is about anybody. */
export interface MadeUp {
  readonly today: Day;
  readonly grade: number;
  readonly marks: Marks;
  readonly caseFacts: Readonly<Partial<Record<CaseFact, number>>>;
}

export const presets = ['threeLastWeek', 'tenPercent', 'mondays', 'lessons', 'late', 'none'] as const;
export type Preset = (typeof presets)[number];

const wholeDay: Mark = { kind: 'day', lessons: 0, documented: null };
const EVERY_TENTH = 10;
const LOOKED_BACK = 70;

/** The marks of a preset, in the school days before and on `today`. */
export function marksOf(preset: Preset, calendar: SchoolCalendar, today: Day): Marks {
  const year = schoolYearOf(calendar, today);
  const days = schoolDaysIn(calendar, year?.from ?? addDays(today, -LOOKED_BACK), today);
  const monday = mondayOf(today);
  const mark = (found: readonly Day[], one: Mark = wholeDay): Marks => Object.fromEntries(found.map((day) => [day, one]));
  switch (preset) {
    case 'threeLastWeek':
      return mark(days.filter((day) => day >= addDays(monday, -7) && day < monday).slice(0, 3));
    case 'tenPercent':
      return mark(days.filter((_, index) => index % EVERY_TENTH === EVERY_TENTH - 1));
    case 'mondays':
      return mark(days.filter((day) => weekdayOf(day) === 1).slice(-6));
    case 'lessons':
      return mark(days.slice(-8), { kind: 'lesson', lessons: 2, documented: null });
    case 'late':
      return mark(days.slice(-8), { kind: 'late', lessons: 0, documented: null });
    case 'none':
      return {};
  }
}

/** The pupil's absence, as an import would have stored it. */
export function absencesOf(marks: Marks): Omit<Absence, 'pupilId' | 'schoolId'>[] {
  const plain = { minutes: null, at: null, subject: null, cause: 'unknown', reported: null, sourceCode: 'F', comment: null };
  return Object.entries(marks)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { kind, lessons, documented }]) => absenceSchema.omit({ pupilId: true, schoolId: true }).parse({ ...plain, date, kind, lessons: kind === 'lesson' ? Math.max(1, lessons) : 0, documented }));
}

/** Everything that a rule may ask about the made-up pupil. The made-up school records everything, and up to the day itself. */
export function factsOf({ today, grade, marks, caseFacts: known }: MadeUp, calendar: SchoolCalendar): PupilFacts {
  const absences = absencesOf(marks).map((row) => ({ ...row, pupilId: 'made-up', schoolId: 'made-up' }));
  const absence = markedPicture({ absences: absences.filter(({ date }) => date <= today), dataUntil: today, recordsLessons: true }, grade);
  return { absence, since: {}, caseFacts: { ...noCase, ...known, grade }, choices: new Map(), weighed: new Map(), calendar, today };
}

/** What the routine's own test keeps of the pupil: the grade, and what has been said of the case. */
export function testOf({ today, grade, marks, caseFacts: known }: MadeUp): Pick<RoutineTest, 'today' | 'grade' | 'caseFacts' | 'absences'> {
  const told = Object.fromEntries(Object.entries(known).filter(([fact, value]) => fact !== 'grade' && value !== undefined));
  return { today, grade, ...(Object.keys(told).length > 0 && { caseFacts: told }), absences: absencesOf(marks) };
}

/** A made-up pupil has no case, and nothing has been held or evaluated. */
const noCase = { open_cases: 0, meetings_held: 0, plans_evaluated: 0, measures_tried: 0, consents_valid: 0, child_heard: 0 };

/** The facts about the case that the conditions ask for; of the grade one is asked anyway. */
export function caseFactsAsked(node: ConditionNode): CaseFact[] {
  const asked = (one: ConditionNode): string[] => ('fact' in one ? [one.fact] : 'not' in one ? asked(one.not) : ('all' in one ? one.all : one.any).flatMap(asked));
  const found = new Set(asked(node));
  return caseFacts.filter((fact) => fact !== 'grade' && found.has(fact));
}

/** The day to try on: today when there is school, else the last school day before it; in no known school year, the last day that has one. */
export function dayToTry(calendar: SchoolCalendar, now: Day): Day {
  const years = calendar.schoolYears.filter(({ from }) => from <= now);
  const latest = years.at(-1) ?? calendar.schoolYears[0];
  if (latest === undefined) return now;
  let day = now < latest.from ? latest.to : now > latest.to ? latest.to : now;
  while (day > latest.from && !isSchoolDay(calendar, day)) day = addDays(day, -1);
  return day;
}
