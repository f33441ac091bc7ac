import type { Text } from '../language/index';

/** The few words of its own that a field type puts on paper, in the family's language. */
export const paperWords = {
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes', se: 'Juo' },
  no: { nb: 'Nei', nn: 'Nei', en: 'No', se: 'Ii' },
  protective: { nb: 'Beskytter', nn: 'Vernar', en: 'Protects', se: 'Suodjala' },
  risk: { nb: 'Risiko', nn: 'Risiko', en: 'Risk', se: 'Riska' },
  not_relevant: { nb: 'Ikke aktuelt', nn: 'Ikkje aktuelt', en: 'Not relevant', se: 'Ii guoskevaš' },
} satisfies Record<string, Text>;
