import { z } from 'zod';
import { absenceFactSchema, measureAbsence, type Measurement } from '../absences/index';
import { say, type Language } from '../language/index';
import { entryOf, type AskedFact } from './catalogue';
import { measureCase, type PupilFacts } from './evaluate';
import { explainFact } from './explain';
import { wordsIn } from './messages/index';
import { caseFactSchema, choicesFactSchema } from './rule';
import { factLabel, ownIn, type Called } from './sentence';

/** A fact that a form may tell of a pupil with a case. How many cases are open is none: there is one. */
export const shownFactSchema = z.union([
  z.strictObject({ fact: z.literal('absence'), params: absenceFactSchema }),
  z.strictObject({ fact: z.literal('choices_made'), params: choicesFactSchema }),
  z.strictObject({ fact: caseFactSchema.exclude(['open_cases']) }),
]);
export type ShownFact = z.infer<typeof shownFactSchema>;

/** What is asked for, with its unit: "Fraværsdager i skoleåret (dager)". Says nothing of any pupil. */
export function nameFact(asked: AskedFact, language: Language, called: Called = {}): string {
  const words = wordsIn(language, called.unit);
  const { unit, label } = entryOf(asked);
  const isUntitled = asked.fact === 'choices_made' && called.titleOf?.(asked.params) === undefined;
  const what = isUntitled ? say(label, language) : factLabel(asked, language, called);
  const counted = unit === 'yes_no' ? `${words.yes}/${words.no}` : unit === 'number' || unit === 'grade' ? '' : words.units[unit]('', 2).trim();
  if (asked.fact !== 'absence') return counted === '' ? what : `${what} (${counted})`;
  const filters = words.filter(asked.params.filter, ownIn(called, language));
  return [`${what} ${words.window(asked.params.window)} (${counted})`, ...filters].join('. ');
}

/** What the fact is of the pupil on the day, in whole sentences: the value with its unit and period, what counts, and why it is not certain. `who` stands in them as the name. */
export function tellFact(asked: ShownFact, pupil: PupilFacts, who: string, language: Language, called: Called = {}): string {
  return explainFact({ fact: asked, ...measured(asked, pupil) }, who, language, called);
}

/** The same as a figure, counted as the catalogue says: 1 and 0 for yes and no; null when it is not certain, for a figure cannot say that it is the least there can be (R9). */
export function factValue(asked: ShownFact, pupil: PupilFacts): number | null {
  const { value, missing } = measured(asked, pupil);
  return missing === null ? value : null;
}

function measured(asked: ShownFact, pupil: PupilFacts): Measurement {
  return asked.fact === 'absence' ? measureAbsence(asked.params, pupil.absence, pupil.calendar, pupil.today, pupil.since) : measureCase(asked, pupil);
}
