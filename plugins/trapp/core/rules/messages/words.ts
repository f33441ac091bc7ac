import type { AbsenceCause, AbsenceFilter, AbsenceMeasure, LeftOut, Missing } from '../../absences/index';
import type { Window } from '../../calendar/index';
import type { CaseFact, Operator } from '../rule';

/** How much: the words for it ("minst 8", "9"), and the number that decides between one and many, more and fewer. */
export interface Amount {
  readonly words: string;
  readonly number: number;
  /** Is it a limit of a rule ("at least 8"), not a value that was found? */
  readonly limit: boolean;
  /** The weekday or subject that was found, as " (mandag)"; else empty. */
  readonly about: string;
}

/** Everything that a language must be able to say of a rule and a verdict. One file for each language. */
export interface Words {
  readonly pupil: string;
  readonly and: string;
  readonly or: string;
  readonly either: string;
  readonly weekdays: readonly string[];
  readonly limits: Readonly<Record<Operator, (value: string) => string>>;
  readonly limit: (limit: string) => string;
  readonly atLeast: (value: string) => string;
  readonly has: (name: string, what: string) => string;
  /** What the pupil has: "9 days of absence" and when. */
  readonly measures: Readonly<Record<AbsenceMeasure, (amount: Amount, when: string) => string>>;
  /** A clause about the case, starting with a small letter unless a name does. */
  readonly caseFacts: Readonly<Record<CaseFact, (name: string, amount: Amount) => string>>;
  readonly window: (window: Window) => string;
  /** What counts and what does not, each as a whole sentence without its full stop. */
  readonly filter: (filter: AbsenceFilter) => string[];
  readonly causes: Readonly<Record<AbsenceCause, string>>;
  readonly leftOut: (reason: LeftOut, filter: AbsenceFilter) => string;
  readonly lessons: (amount: string, number: number) => string;
  readonly times: (amount: string, number: number) => string;
  readonly earlierPeriod: string;
  readonly missing: Readonly<Record<Missing, string>>;
  readonly caseMissing: string;
  readonly notMeasured: (label: string, when: string) => string;
  readonly groups: Readonly<Record<'all' | 'any' | 'not', string>>;
  readonly not: (clause: string) => string;
  readonly results: Readonly<Record<'fired' | 'not_fired' | 'cannot_be_judged', (name: string) => string>>;
  readonly fires: (when: string) => string;
}
