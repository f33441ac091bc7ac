import { withCapital, withoutCapital } from '../language/index';

/** Every text in it, however deep: a new kind of node is no way around. */
export function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one: unknown) => eachText(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]: [string, unknown]) => [key, key === 'node' || key === 'language' ? held : eachText(held, change)]));
}

/** A word that stands for a name: with a capital where a line or a sentence begins; an abbreviation as it is. */
export function asWritten(word: string, text: string, at: number): string {
  const begins = /(?:^|[.!?:]\s+|\n\s*)$/u.test(text.slice(Math.max(0, at - 20), at));
  if (begins) return withCapital(word);
  return /^\p{Lu}\p{Ll}/u.test(word) ? withoutCapital(word) : word;
}
