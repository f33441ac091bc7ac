import type { AbsenceFilter, AbsenceMeasure, Basis, Exemption, LeftOut, Missing, OwnWords } from '../../absences/index';
import type { Cadence, PlaceOfDay, SinceEvent, Window } from '../../calendar/index';
import type { Unit } from '../catalogue-entry';
import type { CaseFact, Operator, Rule } from '../rule';

/** How much: the words for it ("minst 8", "9"), and the number that decides between one and many, more and fewer. */
export interface Amount {
  readonly words: string;
  readonly number: number;
  /** How a rule's limit compares ("at least 8"); null for a value that was found. */
  readonly operator: Operator | null;
  /** Is it none at all: zero found, or a limit that only zero meets? */
  readonly none: boolean;
  /** The weekday, month, weeks or subject that was found, as " (mandag)"; else empty. */
  readonly about: string;
}

/** Everything that a language must be able to say of a rule and a verdict. One file for each language. `own`: what the municipality calls kinds of absence (F1). */
export interface Words {
  readonly pupil: string;
  /** The same of one in kindergarten. */
  readonly child: string;
  readonly and: string;
  readonly or: string;
  readonly either: string;
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** The two halves of every second week. */
  readonly weeks: Readonly<Record<'even' | 'odd', string>>;
  readonly yes: string;
  readonly no: string;
  readonly limits: Readonly<Record<Operator, (value: string) => string>>;
  readonly limit: (limit: string) => string;
  readonly atLeast: (value: string) => string;
  /** A clause about the pupil's absence: "Kari has 9 days of absence" and when. */
  readonly measures: Readonly<Record<AbsenceMeasure, (name: string, amount: Amount, when: string, own: OwnWords) => string>>;
  /** A clause about the case, starting with a small letter unless a name does. */
  readonly caseFacts: Readonly<Record<CaseFact, (name: string, amount: Amount) => string>>;
  /** A clause about how many choices are ticked under a question of a guide. */
  readonly choices: (title: string, amount: Amount) => string;
  readonly choicesLabel: (title: string) => string;
  readonly window: (window: Window) => string;
  /** What the window begins with has not happened. */
  readonly notHappened: string;
  /** What counts and what does not, each as a whole sentence without its full stop. */
  readonly filter: (filter: AbsenceFilter, own: OwnWords) => string[];
  readonly causes: (own: OwnWords) => Readonly<Record<Exemption, string>>;
  readonly places: Readonly<Record<PlaceOfDay, string>>;
  /** "since the case was opened" */
  readonly events: Readonly<Record<SinceEvent, string>>;
  readonly leftOut: (reason: LeftOut, filter: AbsenceFilter, own: OwnWords) => string;
  /** A number with its unit: "2 lessons". */
  readonly units: Readonly<Record<Unit, (amount: string, number: number) => string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly earlierPeriod: string;
  readonly missing: Readonly<Record<Missing, string>>;
  readonly caseMissing: string;
  readonly notMeasured: (label: string, when: string) => string;
  readonly groups: Readonly<Record<'all' | 'any' | 'not', string>>;
  readonly not: (clause: string) => string;
  readonly results: Readonly<Record<'fired' | 'not_fired' | 'cannot_be_judged', (name: string) => string>>;
  /** One word for how a condition came out, for a table. */
  readonly truths: Readonly<Record<'true' | 'false' | 'unknown', string>>;
  readonly fires: (when: string) => string;
  /** For whom the rule is, when it is not for all. */
  readonly grades: (grades: NonNullable<Rule['grades']>) => string;
  readonly kindergarten: string;
  readonly protectedLeftOut: string;
  readonly cadence: (cadence: Exclude<Cadence, { kind: 'daily' }>) => string;
  readonly makesList: string;
  readonly notWeighed: string;
}
