import { messagesOf, type Language, type Text, type UnitKind } from '../../language/index';
import { en } from './en';
import { nb } from './nb';
import { nn } from './nn';
import type { Words } from './words';

/** Northern Sámi has none of its own here yet, and is given bokmål. */
const words: Readonly<Record<Language, Words>> = { nb, nn, en, se: nb };

/** The words of a language, as they are said of a school or of a kindergarten (B26). */
export function wordsIn(language: Language, unit?: UnitKind): Words {
  return messagesOf(words[language], unit, language);
}

/** A text in every language that has words of its own. */
export function inEveryLanguage(pick: (words: Words) => string): Text {
  return { nb: pick(nb), nn: pick(nn), en: pick(en) };
}
