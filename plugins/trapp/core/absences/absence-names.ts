import { z } from 'zod';
import { say, type Fault, type Language, type Text } from '../language/index';
import { absenceCauses, absenceKinds } from './absence';

/** What a municipality may have a word of its own for: what was missed, why, and whether it is documented (F1). */
export const absenceTerms = [...absenceKinds, 'documented', 'undocumented', ...absenceCauses] as const;
export type AbsenceTerm = (typeof absenceTerms)[number];

/** What is said where the municipality says nothing else, as it stands within a sentence. */
export const shippedAbsenceNames: Readonly<Record<AbsenceTerm, Text>> = {
  day: { nb: 'hel dag', nn: 'heil dag', en: 'whole day' },
  lesson: { nb: 'enkelttimer', nn: 'enkelttimar', en: 'single lessons' },
  late: { nb: 'kom for sent', nn: 'kom for seint', en: 'arrived late' },
  left_early: { nb: 'gikk tidlig', nn: 'gjekk tidleg', en: 'left early' },
  documented: { nb: 'dokumentert', nn: 'dokumentert', en: 'documented' },
  undocumented: { nb: 'udokumentert', nn: 'udokumentert', en: 'undocumented' },
  illness: { nb: 'sykdom', nn: 'sjukdom', en: 'illness' },
  health_appointment: { nb: 'time hos helsevesenet', nn: 'time hos helsevesenet', en: 'health appointment' },
  leave: { nb: 'permisjon', nn: 'permisjon', en: 'leave' },
  known: { nb: 'kjent årsak', nn: 'kjend årsak', en: 'known cause' },
  unknown: { nb: 'ukjent årsak', nn: 'ukjend årsak', en: 'unknown cause' },
};

const LONGEST = 40;
const name = z.string().trim().min(1).max(LONGEST);

/** The municipality's own words; what is not there is called as shipped. Short, as they stand in tables and within sentences. */
export const absenceNamesSchema = z.partialRecord(z.enum(absenceTerms), z.strictObject({ nb: name, nn: name.optional(), en: name.optional(), se: name.optional() }));
export type AbsenceNames = Readonly<Partial<Record<AbsenceTerm, Text>>>;

/** Own words in one language; bokmål where a word is not translated. */
export type OwnWords = Readonly<Partial<Record<AbsenceTerm, string>>>;

export function ownWords(names: AbsenceNames, language: Language): OwnWords {
  return Object.fromEntries(Object.entries(names).map(([term, text]) => [term, say(text, language)]));
}

/** What the term is called here, as it stands within a sentence. */
export function absenceName(term: AbsenceTerm, names: AbsenceNames, language: Language): string {
  return say(names[term] ?? shippedAbsenceNames[term], language);
}

/** Two things that are told apart must not be called the same: nobody could read a table or an explanation then (F1). */
export function checkAbsenceNames(names: AbsenceNames, same: (other: Text) => Text): Fault[] {
  const called = new Map<string, AbsenceTerm>();
  // What nobody has renamed comes first: the fault is shown at the word that was written.
  const order = [...absenceTerms].sort((one, other) => Number(names[one] !== undefined) - Number(names[other] !== undefined));
  return order.flatMap((term): Fault[] => {
    const said = absenceName(term, names, 'nb').toLowerCase();
    const other = called.get(said);
    if (other === undefined) called.set(said, term);
    return other === undefined ? [] : [{ path: term, message: same(shippedAbsenceNames[other]) }];
  });
}
