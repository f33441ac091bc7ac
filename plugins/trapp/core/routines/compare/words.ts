import type { Duration } from '../../calendar/index';
import { en } from './words.en';
import { nb } from './words.nb';

/** The languages that coordinators read. */
export type CoordinatorLanguage = 'nb' | 'en';

/** What parts, fields and values of a routine's document are called, and how a difference between two is said. */
export interface DocumentWords {
  /** By the part of the document; `steps` for a step of the staircase, `routine` for what belongs to no other part. */
  readonly parts: Readonly<Record<string, string>>;
  /** One of a list, by the list's field. */
  readonly items: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** By the value, or by field and value where the same value has several words. */
  readonly values: Readonly<Record<string, string>>;
  /** Of a part that is new, gone or changed as a whole. */
  readonly state: Readonly<Record<'added' | 'removed' | 'changed', string>>;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly others: string;
  readonly afterSchoolStart: (minutes: number, startsAt: string) => string;
  readonly duration: Readonly<Record<Duration['unit'], readonly [one: string, more: string]>>;
  readonly changed: (field: string, before: string, after: string) => string;
  readonly sentence: (field: string, before: string, after: string) => string;
  readonly rewritten: (field: string) => string;
  readonly translated: (field: string, languages: string) => string;
  readonly set: (field: string, value: string) => string;
  readonly cleared: (field: string, value: string) => string;
  readonly added: (what: string, title: string) => string;
  readonly removed: (what: string, title: string) => string;
  readonly moved: (what: string) => string;
  readonly listed: (field: string, added: string, gone: string) => string;
  readonly and: string;
}

const languages: Record<CoordinatorLanguage, DocumentWords> = { nb, en };

/** The words of a routine's document, for the coordinator's pages. */
export function documentWords(language: CoordinatorLanguage): DocumentWords {
  return languages[language];
}
