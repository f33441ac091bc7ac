import { absenceName, absenceNamesSchema, absenceTerms, type AbsenceNames, type AbsenceTerm } from '../../core/absences/index';
import { withCapital, type Text } from '../../core/language/index';
import { conditionClause, type Condition } from '../../core/rules/index';

/** Names as they are being written: an empty one is none. */
export type NamesDraft = Readonly<Partial<Record<AbsenceTerm, Text>>>;

/** What would be saved: without empty ones. */
export function namesOf(draft: NamesDraft): AbsenceNames {
  const written = absenceTerms.flatMap((term) => {
    const filled = Object.fromEntries(Object.entries(draft[term] ?? {}).flatMap(([language, text]) => (text === undefined || text.trim() === '' ? [] : [[language, text.trim()]])));
    return 'nb' in filled ? [[term, filled]] : [];
  });
  return absenceNamesSchema.safeParse(Object.fromEntries(written)).data ?? {};
}

/** How a word stands in sentences: after "the pupil has", after "the absence is", or as a name alone. */
export function hintOf(term: AbsenceTerm): 'names.usual' | 'names.usual.noun' | 'names.usual.adjective' {
  if (term === 'lesson' || term === 'late' || term === 'left_early') return 'names.usual.noun';
  return term === 'documented' || term === 'undocumented' ? 'names.usual.adjective' : 'names.usual';
}

const everything = { message: 'any', subjects: null } as const;
const examples: readonly Condition[] = [
  { fact: 'absence', params: { measure: 'days', window: { kind: 'school_year' }, filter: { ...everything, documentation: 'undocumented', exceptCauses: ['leave', 'illness'] } }, operator: 'greaterThanInclusive', value: 5 },
  { fact: 'absence', params: { measure: 'late', window: { kind: 'calendar_month' }, filter: { ...everything, documentation: 'any', exceptCauses: [] } }, operator: 'greaterThanInclusive', value: 3 },
];
const pupil = { nb: 'eleven', nn: 'eleven', en: 'the pupil' } as const;

/** Two conditions of rules in the words that are being written. */
export function ruleExamples(draft: NamesDraft, language: 'nb' | 'nn' | 'en'): string[] {
  return examples.map((one) => `${withCapital(conditionClause(one, pupil[language], language, { absence: namesOf(draft) }))}.`);
}

/** How a line of a list of absence reads. */
export function listExample(draft: NamesDraft, language: 'nb' | 'nn' | 'en'): string {
  const said = (term: AbsenceTerm) => absenceName(term, namesOf(draft), language);
  return withCapital([said('day'), said('undocumented'), said('unknown')].join(', '));
}
