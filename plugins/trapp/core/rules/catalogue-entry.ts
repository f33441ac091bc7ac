import type { Absence, AbsenceFilter, AbsenceMeasure } from '../absences/index';
import type { Window } from '../calendar/index';
import type { Text } from '../language/index';

/** What a value is counted in. */
export type Unit = 'days' | 'half_days' | 'lessons' | 'minutes' | 'times' | 'percent' | 'percentage_points' | 'number' | 'yes_no' | 'grade';

/** What must be recorded for a fact to be known: by the school, in the calendar (timetable), or in the pupil's case. */
export type Need = 'whole_days' | 'parts_of_days' | 'subjects' | 'timetable' | 'case' | 'answers';

export interface CatalogueEntry {
  readonly label: Text;
  readonly help: Text;
  readonly unit: Unit;
  /** Without these the fact cannot be measured. */
  readonly needs: readonly Need[];
  /** With these it is measured more exactly; the result says how it was reckoned. */
  readonly gainsFrom?: readonly Need[];
  /** The smallest value there can be; a condition below it says nothing. */
  readonly least: number;
  /** The largest, where the fact itself has one; a window may set a smaller. */
  readonly most: number | null;
  /** Only whole numbers? */
  readonly whole: boolean;
}

/** One made-up absence of a worked example; what is not said is as unremarkable as can be. */
export type ExampleRow = Pick<Absence, 'date' | 'kind'> & Partial<Pick<Absence, 'lessons' | 'minutes' | 'at' | 'subject' | 'documented'>>;

/** Made-up absence of a pupil and the value it gives; a test measures it, so that the example is true. */
export interface Example {
  readonly window: Window;
  readonly filter?: Partial<AbsenceFilter>;
  readonly rows: readonly ExampleRow[];
  readonly value: number;
}

export interface MeasureEntry extends CatalogueEntry {
  readonly example: Example;
}

export type Measures<Name extends AbsenceMeasure> = Readonly<Record<Name, MeasureEntry>>;

/** What most facts are: a whole number from zero. */
export const number = { least: 0, most: null, whole: true } as const;
/** A share of something, 0 to 100. */
export const share = { least: 0, most: 100, whole: false, unit: 'percent' } as const;

export const MONTH: Window = { kind: 'calendar_month' };
export const YEAR: Window = { kind: 'school_year' };

export function schoolDays(amount: number): Window {
  return { kind: 'rolling', amount, unit: 'school_days', withinSchoolYear: false };
}

/** Whole days of absence on these dates of autumn 2026, as MM-DD. */
export function wholeDays(...dates: readonly string[]): ExampleRow[] {
  return dates.map((date) => ({ date: `2026-${date}`, kind: 'day' }));
}

export function part(date: string, kind: 'lesson' | 'late' | 'left_early', more: Omit<ExampleRow, 'date' | 'kind'> = {}): ExampleRow {
  return { date: `2026-${date}`, kind, ...more };
}
