import { en } from './unit-words.en';
import { nb } from './unit-words.nb';
import { nn } from './unit-words.nn';
import type { Language } from './languages';

/** What the words are about: a school, or a kindergarten, which has other words for the same things. */
export type UnitKind = 'school' | 'kindergarten';

/** How a language puts the words of a school into those of a kindergarten. */
export interface UnitLexicon {
  /** Words that go together with another gender or number; they are put in first. */
  readonly phrases: readonly (readonly [school: string, kindergarten: string])[];
  /** Whole words in small letters. What is not here stays as it is. */
  readonly words: Readonly<Record<string, string>>;
}

const lexicons: Readonly<Partial<Record<Language, UnitLexicon>>> = { nb, nn, en };

const letters = 'A-Za-zÀ-ÖØ-öø-ÿ';
/** What stands in quotation marks is somebody's title, and is theirs; what stands in braces is filled in later. */
const kept = /(«[^»]*»|\{[^{}]*\})/;
const word = new RegExp(`[${letters}]+`, 'g');

/**
 * A sentence of ours, written for schools, as it is said of the unit: "eleven i klassen" of a kindergarten is "barnet på avdelingen" (B26).
 * Only for words of ours: never for what somebody has written, nor for a routine's content.
 */
export function inUnitWords(sentence: string, unit: UnitKind, language: Language): string {
  const lexicon = unit === 'kindergarten' ? lexicons[language] : undefined;
  if (lexicon === undefined) return sentence;
  return sentence.split(kept).map((part, index) => (index % 2 === 1 ? part : translated(part, lexicon))).join('');
}

function translated(sentence: string, { phrases, words }: UnitLexicon): string {
  const agreed = phrases.reduce((said, [school, kindergarten]) => said.replace(wholeWords(school), (found) => asWritten(found, kindergarten)), sentence);
  return agreed.replace(word, (found) => {
    const other = Object.hasOwn(words, found.toLowerCase()) ? words[found.toLowerCase()] : undefined;
    return other === undefined ? found : asWritten(found, other);
  });
}

const known = new Map<string, RegExp>();

function wholeWords(phrase: string): RegExp {
  const before = known.get(phrase);
  if (before !== undefined) return before;
  const made = new RegExp(`(?<![${letters}])${phrase}(?![${letters}])`, 'giu');
  known.set(phrase, made);
  return made;
}

/** With a capital where there was one. */
function asWritten(found: string, other: string): string {
  const first = found.slice(0, 1);
  return first === first.toLowerCase() ? other : other.slice(0, 1).toUpperCase() + other.slice(1);
}

/**
 * Messages that say of each unit what it is called there: each sentence is put into its words when it is read. What is put into a sentence (a name, a
 * title) is left as it is.
 */
export function unitMessages<T extends object>(messages: T, unit: () => UnitKind, language: Language): T {
  return new Proxy(messages, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      // What lists can do by themselves is theirs.
      return Object.hasOwn(target, key) ? said(value, unit, language) : value;
    },
  });
}

/** Messages as they are said of one unit that is known beforehand; a school where it is not said. */
export function messagesOf<T extends object>(messages: T, unit: UnitKind | undefined, language: Language): T {
  return unit === 'kindergarten' ? unitMessages(messages, () => unit, language) : messages;
}

function said(value: unknown, unit: () => UnitKind, language: Language): unknown {
  if (typeof value === 'string') return inUnitWords(value, unit(), language);
  if (typeof value === 'function') return (...given: unknown[]) => saidAbout((value as (...given: unknown[]) => unknown)(...given), given, unit, language);
  return typeof value === 'object' && value !== null ? unitMessages(value, unit, language) : value;
}

function saidAbout(result: unknown, given: readonly unknown[], unit: () => UnitKind, language: Language): unknown {
  if (typeof result !== 'string') return said(result, unit, language);
  if (unit() === 'school') return result;
  const theirs = stringsIn(given).sort((a, b) => b.length - a.length);
  if (theirs.length === 0) return inUnitWords(result, unit(), language);
  const parts = result.split(new RegExp(`(${theirs.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`));
  return parts.map((part, index) => (index % 2 === 1 ? part : inUnitWords(part, unit(), language))).join('');
}

/** What was put in, as far as it could be taken for words of ours. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\S\S\S/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
