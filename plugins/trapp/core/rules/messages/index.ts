import type { Language, Text } from '../../language/index';
import { en } from './en';
import { nb } from './nb';
import { nn } from './nn';
import type { Words } from './words';

/** The words of a language. Northern Sámi has none of its own here yet, and is given bokmål. */
export const wordsIn: Readonly<Record<Language, Words>> = { nb, nn, en, se: nb };

/** A text in every language that has words of its own. */
export function inEveryLanguage(pick: (words: Words) => string): Text {
  return { nb: pick(nb), nn: pick(nn), en: pick(en) };
}
