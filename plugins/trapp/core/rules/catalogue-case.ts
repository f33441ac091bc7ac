import { number, type CatalogueEntry } from './catalogue-entry';
import type { CaseFact } from './rule';

/** Every fact about the pupil's case that a rule can use, once. */
export const caseFactCatalogue: Readonly<Record<CaseFact, CatalogueEntry>> = {
  open_cases: {
    ...number,
    unit: 'number',
    needs: ['case'],
    label: { nb: 'Åpne saker', nn: 'Opne saker', en: 'Open cases' },
    help: { nb: 'Saker som er åpne for eleven etter denne rutinen.', nn: 'Saker som er opne for eleven etter denne rutinen.', en: 'Cases that are open for the pupil under this routine.' },
  },
  meetings_held: {
    ...number,
    unit: 'number',
    needs: ['case'],
    label: { nb: 'Møter som er holdt', nn: 'Møte som er haldne', en: 'Meetings held' },
    help: { nb: 'Møter i saken med ferdig referat.', nn: 'Møte i saka med ferdig referat.', en: 'Meetings in the case with finished minutes.' },
  },
  presence_change: {
    unit: 'percentage_points',
    needs: ['case'],
    least: -100,
    most: 100,
    whole: false,
    label: { nb: 'Endring i nærvær', nn: 'Endring i nærvær', en: 'Change in presence' },
    help: { nb: 'Prosentpoeng nærvær etter at planen startet, minus før.', nn: 'Prosentpoeng nærvær etter at planen starta, minus før.', en: 'Percentage points of presence after the plan began, minus before.' },
  },
  days_on_step: {
    ...number,
    unit: 'days',
    needs: ['case'],
    label: { nb: 'Dager på trinnet', nn: 'Dagar på trinnet', en: 'Days on the step' },
    help: { nb: 'Kalenderdager siden saken kom til trinnet.', nn: 'Kalenderdagar sidan saka kom til trinnet.', en: 'Calendar days since the case came to the step.' },
  },
  days_since_last_action: {
    ...number,
    unit: 'days',
    needs: ['case'],
    label: { nb: 'Dager siden noe ble gjort', nn: 'Dagar sidan noko vart gjort', en: 'Days since anything was done' },
    help: {
      nb: 'Kalenderdager siden noe sist ble gjort i saken: en samtale, et møte, en plan eller en oppgave.',
      nn: 'Kalenderdagar sidan noko sist vart gjort i saka: ein samtale, eit møte, ein plan eller ei oppgåve.',
      en: 'Calendar days since anything was last done in the case: a conversation, a meeting, a plan or a task.',
    },
  },
  plans_evaluated: {
    ...number,
    unit: 'number',
    needs: ['case'],
    label: { nb: 'Evalueringer', nn: 'Evalueringar', en: 'Evaluations' },
    help: { nb: 'Ferdige evalueringer av planer i saken.', nn: 'Ferdige evalueringar av planar i saka.', en: 'Finished evaluations of plans in the case.' },
  },
  measures_tried: {
    ...number,
    unit: 'number',
    needs: ['case'],
    label: { nb: 'Tiltak som er prøvd', nn: 'Tiltak som er prøvde', en: 'Measures tried' },
    help: { nb: 'Tiltak i sakens ferdige planer.', nn: 'Tiltak i dei ferdige planane i saka.', en: 'Measures in the finished plans of the case.' },
  },
  consents_valid: {
    ...number,
    unit: 'number',
    needs: ['case'],
    label: { nb: 'Samtykker som gjelder', nn: 'Samtykke som gjeld', en: 'Valid consents' },
    help: { nb: 'Samtykker i saken som er gitt og ikke trukket tilbake.', nn: 'Samtykke i saka som er gjevne og ikkje trekte tilbake.', en: 'Consents in the case that are given and not withdrawn.' },
  },
  child_heard: {
    least: 0,
    most: 1,
    whole: true,
    unit: 'yes_no',
    needs: ['case'],
    label: { nb: 'Barnet er hørt', nn: 'Barnet er høyrt', en: 'The child has been heard' },
    help: {
      nb: '1 når det er skrevet i saken at barnet er hørt, ellers 0.',
      nn: '1 når det er skrive i saka at barnet er høyrt, elles 0.',
      en: '1 when the case says that the child has been heard, else 0.',
    },
  },
  grade: {
    unit: 'grade',
    // The roster says it, with or without a case.
    needs: [],
    least: 0,
    most: 13,
    whole: true,
    label: { nb: 'Trinn', nn: 'Trinn', en: 'Grade' },
    help: { nb: 'Elevens klassetrinn, 0 i barnehagen.', nn: 'Klassetrinnet til eleven, 0 i barnehagen.', en: 'The pupil’s grade, 0 in kindergarten.' },
  },
};

/** How many choices people have ticked: for criteria that are judged, not counted (B46, A6, A7, S16). */
export const choicesEntry: CatalogueEntry = {
  ...number,
  unit: 'number',
  needs: ['case', 'answers'],
  label: { nb: 'Avkryssinger i et skjema', nn: 'Avkryssingar i eit skjema', en: 'Points ticked in a form' },
  help: {
    nb: 'Hvor mange av svarene på et spørsmål som er krysset av i sakens siste ferdige samtale eller skjema.',
    nn: 'Kor mange av svara på eit spørsmål som er kryssa av i den siste ferdige samtalen eller skjemaet i saka.',
    en: 'How many of the answers to a question are ticked in the latest finished conversation or form of the case.',
  },
};
