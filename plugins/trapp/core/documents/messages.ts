import { messagesOf, type Language, type UnitKind } from '../language/index';
import { en } from './messages.en';
import { nb, type Words } from './messages.nb';
import { nn } from './messages.nn';

/**
 * Northern Sámi for what stands at the head of a paper. The rest is said in bokmål until somebody
 * who writes the language has translated it: a wrong word in a family's own language is worse than none.
 */
const se: Words = { ...nb, pupil: 'Oahppi', school: 'Skuvla', week: 'Vahkku', pageLabel: 'Siidu {page} / {pages}' };

const words: Record<Language, Words> = { nb, nn, en, se };

/** The papers' own words in the reader's language, as they are said of a school or of a kindergarten (B26). */
export function wordsIn(language: Language, unit?: UnitKind): Words {
  return messagesOf(words[language], unit, language);
}
