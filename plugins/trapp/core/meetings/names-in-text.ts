/** What would tell who a text without names is about. */
export interface Telling {
  readonly givenName: string;
  readonly familyName: string;
  readonly guardians: readonly string[];
  /** The class, as "8A". */
  readonly group: string;
}

/** Names that are everyday words as well: only with a capital letter do they stand for somebody. */
const everyday = new Set(['ask', 'berg', 'bo', 'bjørn', 'dag', 'even', 'haug', 'jo', 'lem', 'li', 'lie', 'lind', 'liv', 'may', 'mo', 'moe', 'per', 'sol', 'stein', 'ulv', 'vår', 'vik']);
const LETTERS = '\\p{L}\\p{M}\\p{N}';

/** The words in the text that tell who it is about, as they stand there; empty when nobody is named. */
export function tellingWords(text: string, about: Telling): string[] {
  return [...new Set(partsOf(about).flatMap((part) => [...text.matchAll(patternOf(part))].map(([found]) => found)))];
}

/** The text with such words left out. What was written while a name might be said is still read when it no longer may. */
export function withoutTelling(text: string, about: Telling): string {
  return partsOf(about).reduce((left, part) => left.replace(patternOf(part), '[…]'), text);
}

/** Each name by itself, the longest first; letters alone name nobody. */
function partsOf({ givenName, familyName, guardians, group }: Telling): string[] {
  const parts = [givenName, familyName, ...guardians].flatMap((name) => name.split(/[\s-]+/u));
  return [...new Set([...parts, group.trim()])].filter((part) => part.length >= 2).sort((one, other) => other.length - one.length);
}

/** As a whole word, with the s of the genitive or without. */
function patternOf(part: string): RegExp {
  const literal = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const isEveryday = everyday.has(part.toLocaleLowerCase('nb'));
  return new RegExp(`(?<![${LETTERS}])${literal}s?(?![${LETTERS}])`, isEveryday ? 'gu' : 'giu');
}
