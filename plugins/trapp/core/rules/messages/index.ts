import type { Language } from '../../language/index';
import { en } from './en';
import { nb } from './nb';
import { nn } from './nn';
import type { Words } from './words';

/** The words of a language. Northern Sámi has none of its own here yet, and is given bokmål. */
export const wordsIn: Readonly<Record<Language, Words>> = { nb, nn, en, se: nb };
