import { z } from 'zod';
import { Collections, compileFact, type AbsenceFilter, type AbsenceMeasure, type CompiledFact, type Marks, type Missing } from '../absences/index';
import { countSchoolDays, windowPeriod, type Day, type Period, type SchoolCalendar } from '../calendar/index';
import { awayAMonth, median } from './spread';

/** The periods that an overview may be asked for: the school year so far, the month before this one, and this month so far (S23). */
export const overviewPeriods = ['school_year', 'last_month', 'calendar_month'] as const;
export const overviewPeriodSchema = z.enum(overviewPeriods);
export type OverviewPeriod = z.infer<typeof overviewPeriodSchema>;

/** What is measured of each pupil: share in percent of the school days, days, lessons, and times late. */
const facts = {
  sharePercent: ['percent_days', 'any'],
  days: ['days', 'any'],
  documentedDays: ['days', 'documented'],
  undocumentedDays: ['days', 'undocumented'],
  lessons: ['lessons', 'any'],
  late: ['late', 'any'],
} as const satisfies Record<string, readonly [AbsenceMeasure, AbsenceFilter['documentation']]>;

export type AbsenceFigure = keyof typeof facts;
export const absenceFigures = Object.keys(facts) as AbsenceFigure[];
type ByFigure<T> = Readonly<Record<AbsenceFigure, T>>;

/** A pupil's absence in the period; NaN for what nothing can be said about. */
export interface MeasuredPupil {
  readonly values: ByFigure<number>;
  /** Does the pupil have a finding that waits to be assessed, or an open case (B57)? */
  readonly hasFinding: boolean;
  readonly hasCase: boolean;
}

/** Some pupils together. Null: not known, which is something else than none. */
export interface OverviewFigures extends ByFigure<number | null> {
  readonly pupils: number;
  /** Half of the pupils have less, half of them more (B102). */
  readonly medianDays: number | null;
  readonly medianLessons: number | null;
  /** Pupils who have been away for more than a month of school (A14). */
  readonly awayAMonth: number | null;
  readonly withFinding: number;
  readonly withCase: number;
}

/** What the overview rests on at one school: its data, and how much of the period it covers. */
export interface OverviewGround {
  /** Null when the calendar does not reach `today`. */
  readonly period: Period | null;
  /** School days of the period that there is data for. */
  readonly schoolDays: number;
  /** Why no share can be told; null when it can. */
  readonly missing: Missing | null;
}

export interface OverviewMeter extends OverviewGround {
  /** One pupil's absence in the period, counted as the rules count. */
  measure(marks: Marks): ByFigure<number>;
}

interface SchoolData {
  readonly dataUntil: Day | null;
  readonly recordsLessons: boolean;
}

const nobody: Marks = { rows: new Int32Array(0), texts: [] };

/** Makes a school's overview ready: the rules' own facts over the chosen period, nothing counted in another way (S23, R1-R9). */
export function overviewMeter(calendar: SchoolCalendar, kind: OverviewPeriod, today: Day, { dataUntil, recordsLessons }: SchoolData): OverviewMeter {
  const collections = new Collections(calendar);
  const compiled = absenceFigures.map((name): readonly [AbsenceFigure, CompiledFact] => {
    const [measure, documentation] = facts[name];
    const filter: AbsenceFilter = { documentation, message: 'any', exceptCauses: [], subjects: null };
    return [name, compileFact({ measure, window: { kind }, filter }, calendar, today, collections)];
  });
  const measure = (marks: Marks): ByFigure<number> => {
    const values: Record<AbsenceFigure, number> = { sharePercent: 0, days: 0, documentedDays: 0, undocumentedDays: 0, lessons: 0, late: 0 };
    for (const [name, fact] of compiled) values[name] = fact.read({ marks, dataUntil, recordsLessons, grade: null }, {}, null).value;
    return values;
  };
  const missing = compiled.find(([name]) => name === 'sharePercent')?.[1].read({ marks: nobody, dataUntil, recordsLessons, grade: null }, {}, null).missing ?? null;
  const period = windowPeriod(calendar, { kind }, today) ?? null;
  const schoolDays = period === null || dataUntil === null ? 0 : countSchoolDays(calendar, period.from, dataUntil < period.to ? dataUntil : period.to);
  return { period, schoolDays, missing, measure };
}

/** Adds up some pupils of one school. A class's share is the mean of its pupils' shares. Without school days there is no share of them. */
export function addUp(pupils: readonly MeasuredPupil[], { schoolDays }: Pick<OverviewGround, 'schoolDays'>): OverviewFigures {
  const known = (name: AbsenceFigure): number[] => pupils.map(({ values }) => values[name]).filter((value) => !Number.isNaN(value));
  const sum = (name: AbsenceFigure): number | null => (known(name).length === 0 ? null : total(known(name)));
  const shares = known('sharePercent');
  const days = sum('days');
  const [documented, undocumented] = [sum('documentedDays'), sum('undocumentedDays')];
  // Days without a word on documentation: the school does not record it, and none of each would be untrue (B62).
  const says = days === 0 || (documented ?? 0) + (undocumented ?? 0) > 0;
  return {
    pupils: pupils.length,
    sharePercent: schoolDays === 0 || shares.length === 0 ? null : total(shares) / shares.length,
    days,
    documentedDays: says ? documented : null,
    undocumentedDays: says ? undocumented : null,
    lessons: sum('lessons'),
    late: sum('late'),
    medianDays: median(known('days')),
    medianLessons: median(known('lessons')),
    awayAMonth: known('days').length === 0 ? null : awayAMonth(known('days')),
    withFinding: pupils.filter(({ hasFinding }) => hasFinding).length,
    withCase: pupils.filter(({ hasCase }) => hasCase).length,
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
