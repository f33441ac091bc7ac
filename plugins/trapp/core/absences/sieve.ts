import type { PlaceOfDay } from '../calendar/index';
import { placesOfDay } from '../calendar/index';
import type { Absence } from './absence';
import type { AbsenceFilter } from './fact-request';
import { codeOf, LESSON_SHIFT, readSort, SORTS, subjectOf } from './marks';
import { leftOutReasons, type LeftOut } from './measurement';

/** Reasons as numbers, in the order of nearness: 0 passes, else one more than the place in `leftOutReasons`. */
export const PASSES = 0;
export function reasonNumber(reason: LeftOut): number {
  return leftOutReasons.indexOf(reason) + 1;
}
export function reasonName(number: number): LeftOut {
  return leftOutReasons[number - 1] ?? 'other_kind';
}

const OTHER_CODE = reasonNumber('other_code');
const OTHER_SUBJECT = reasonNumber('other_subject');
const OTHER_LESSON = reasonNumber('other_lesson');
const TOO_SHORT = reasonNumber('too_short');
export const NOT_STATED = reasonNumber('not_stated');

/** How long a row is, where nobody says. */
export const NO_LENGTH = -1;

/** A filter made ready for many rows: a row's sort answers most of it from one table. */
export interface Sieve {
  /** By sort: passes, or why not, as far as cause, documentation and message go (R3). */
  readonly sorts: Uint8Array;
  readonly subjects: ReadonlySet<string> | null;
  readonly codes: ReadonlySet<string> | null;
  /** A bit for each lesson number, or 0 when every lesson counts. */
  readonly lessons: number;
  /** Rows count that are longer than so many minutes; 0 when every length counts. */
  readonly minutesOver: number;
  /** A bit for each weekday 1-5, or 0 when every weekday counts. */
  readonly weekdays: number;
  /** A bit for each place of `placesOfDay`, or 0. */
  readonly places: number;
}

export function sieveOf(filter: AbsenceFilter): Sieve {
  const sorts = new Uint8Array(SORTS);
  for (let sort = 0; sort < SORTS; sort += 1) sorts[sort] = whyNot(readSort(sort), filter);
  const bits = (numbers: readonly number[] | undefined) => (numbers ?? []).reduce((all, number) => all | (1 << number), 0);
  return {
    sorts,
    subjects: filter.subjects && new Set(filter.subjects),
    codes: filter.codes ? new Set(filter.codes) : null,
    lessons: bits(filter.lessonNumbers),
    minutesOver: filter.minutesOver ?? 0,
    weekdays: bits(filter.weekdays),
    places: bits(filter.places?.map((place: PlaceOfDay) => placesOfDay.indexOf(place))),
  };
}

/** Which of one pupil's texts a sieve lets through: found once for the pupil, then asked by number. */
export interface TextSieve {
  readonly subjects: Uint8Array | null;
  readonly codes: Uint8Array | null;
}

export function textSieve({ subjects, codes }: Sieve, texts: readonly string[]): TextSieve {
  const through = (wanted: ReadonlySet<string> | null) => wanted && Uint8Array.from([0, ...texts.map((text) => (wanted.has(text) ? 1 : 0))]);
  return { subjects: through(subjects), codes: through(codes) };
}

/** Passes, or the first reason why a row of the right kind does not count: a plain no before "the school does not say" (R3, R8). `length` is in minutes, and asked only where the sieve asks. */
export function sift(sieve: Sieve, through: TextSieve, sort: number, texts: number, length: number): number {
  if (through.codes !== null && through.codes[codeOf(texts)] !== 1) return OTHER_CODE;
  const subject = subjectOf(texts);
  if (through.subjects !== null && subject !== 0 && through.subjects[subject] !== 1) return OTHER_SUBJECT;
  const lesson = sort >> LESSON_SHIFT;
  if (sieve.lessons !== 0 && lesson !== 0 && (sieve.lessons & (1 << lesson)) === 0) return OTHER_LESSON;
  if (sieve.minutesOver !== 0 && length !== NO_LENGTH && length <= sieve.minutesOver) return TOO_SHORT;
  const reason = sieve.sorts[sort & (SORTS - 1)] as number;
  if (reason !== PASSES) return reason;
  const isUnsaid = (through.subjects !== null && subject === 0) || (sieve.lessons !== 0 && lesson === 0) || (sieve.minutesOver !== 0 && length === NO_LENGTH);
  return isUnsaid ? NOT_STATED : PASSES;
}


function whyNot({ cause, documented, reported }: Pick<Absence, 'cause' | 'documented' | 'reported'>, filter: AbsenceFilter): number {
  const lets = filter.exceptCauses;
  const mayBeLet = lets.includes('documented_illness') && cause === 'illness';
  if (lets.includes(cause) || (mayBeLet && documented === true)) return reasonNumber('cause_excepted');
  const documentation = asks(filter.documentation, 'documented', documented);
  if (documentation === false) return reasonNumber('documentation');
  const message = asks(filter.message, 'reported', reported);
  if (message === false) return reasonNumber('message');
  return documentation === null || message === null || (mayBeLet && documented === null) ? NOT_STATED : PASSES;
}

/** Does the row answer what the filter asks: yes, no, or null when the school does not say? */
function asks(wanted: string, positive: string, stated: boolean | null): boolean | null {
  if (wanted === 'any') return true;
  return stated === null ? null : stated === (wanted === positive);
}
