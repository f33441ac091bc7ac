import type { AbsenceMeasure } from '../absences/index';
import type { Text } from '../language/index';
import type { CaseFact } from './rule';

/** What a value is counted in. */
export type Unit = 'days' | 'lessons' | 'times' | 'percent' | 'percentage_points' | 'cases' | 'grade';

/** What the school must record for the fact to be known. */
export type Need = 'whole_days' | 'parts_of_days' | 'subjects' | 'case';

export interface CatalogueEntry {
  readonly label: Text;
  readonly help: Text;
  readonly unit: Unit;
  readonly needs: Need;
  /** The smallest value there can be; a condition below it says nothing. */
  readonly least: number;
  /** The largest, where the fact itself has one; a window may set a smaller. */
  readonly most: number | null;
  /** Only whole numbers? */
  readonly whole: boolean;
}

const number = { least: 0, most: null, whole: true } as const;

/** Every absence measure that a rule can use, once. Meanings are numbered in RULES.md. */
export const measureCatalogue: Readonly<Record<AbsenceMeasure, CatalogueEntry>> = {
  days: {
    ...number,
    unit: 'days',
    needs: 'whole_days',
    label: { nb: 'Fraværsdager', nn: 'Fråværsdagar', en: 'Days of absence' },
    help: { nb: 'Skoledager eleven har vært borte hele dagen.', nn: 'Skuledagar eleven har vore borte heile dagen.', en: 'School days that the pupil has been away all day.' },
  },
  lessons: {
    ...number,
    whole: false,
    unit: 'lessons',
    needs: 'parts_of_days',
    label: { nb: 'Enkelttimer', nn: 'Enkelttimar', en: 'Single lessons' },
    help: {
      nb: 'Timer eleven har vært borte fra på dager med noe oppmøte. Hele fraværsdager er ikke med.',
      nn: 'Timar eleven har vore borte frå på dagar med noko oppmøte. Heile fråværsdagar er ikkje med.',
      en: 'Lessons missed on days when the pupil was partly present. Whole days of absence are not included.',
    },
  },
  late: {
    ...number,
    unit: 'times',
    needs: 'parts_of_days',
    label: { nb: 'Forsentkomminger', nn: 'Gonger for seint', en: 'Late arrivals' },
    help: { nb: 'Ganger eleven har kommet for sent.', nn: 'Gonger eleven har kome for seint.', en: 'Times that the pupil arrived late.' },
  },
  left_early: {
    ...number,
    unit: 'times',
    needs: 'parts_of_days',
    label: { nb: 'Gått før dagen var slutt', nn: 'Gått før dagen var slutt', en: 'Left early' },
    help: { nb: 'Ganger eleven har gått fra skolen i løpet av dagen.', nn: 'Gonger eleven har gått frå skulen i løpet av dagen.', en: 'Times that the pupil left school during the day.' },
  },
  percent_days: {
    unit: 'percent',
    needs: 'whole_days',
    least: 0,
    most: 100,
    whole: false,
    label: { nb: 'Fravær i prosent', nn: 'Fråvær i prosent', en: 'Absence in per cent' },
    help: {
      nb: 'Hele fraværsdager av skoledagene i perioden, så langt skolen har ført fravær.',
      nn: 'Heile fråværsdagar av skuledagane i perioden, så langt skulen har ført fråvær.',
      en: 'Whole days of absence out of the school days in the period, as far as the school has recorded absence.',
    },
  },
  longest_run_days: {
    ...number,
    unit: 'days',
    needs: 'whole_days',
    label: { nb: 'Lengste fravær på rad', nn: 'Lengste fråvær på rad', en: 'Longest run of absence' },
    help: {
      nb: 'Flest skoledager borte på rad. Helger og ferier bryter ikke rekken.',
      nn: 'Flest skuledagar borte på rad. Helger og feriar bryt ikkje rekkja.',
      en: 'Most school days away in a row. Weekends and holidays do not break the run.',
    },
  },
  current_run_days: {
    ...number,
    unit: 'days',
    needs: 'whole_days',
    label: { nb: 'Fravær på rad nå', nn: 'Fråvær på rad no', en: 'Run of absence going on' },
    help: {
      nb: 'Skoledager borte på rad fram til den siste dagen skolen har ført fravær.',
      nn: 'Skuledagar borte på rad fram til den siste dagen skulen har ført fråvær.',
      en: 'School days away in a row up to the last day that the school has recorded.',
    },
  },
  same_weekday_days: {
    ...number,
    unit: 'days',
    needs: 'whole_days',
    label: { nb: 'Fravær på samme ukedag', nn: 'Fråvær på same vekedag', en: 'Absence on the same weekday' },
    help: { nb: 'Flest fraværsdager på én og samme ukedag.', nn: 'Flest fråværsdagar på éin og same vekedag.', en: 'Most days of absence on one and the same weekday.' },
  },
  same_subject_lessons: {
    ...number,
    whole: false,
    unit: 'lessons',
    needs: 'subjects',
    label: { nb: 'Fravær i samme fag', nn: 'Fråvær i same fag', en: 'Absence in the same subject' },
    help: {
      nb: 'Flest enkelttimer borte i ett og samme fag. Skolen må føre hvilket fag timen er i.',
      nn: 'Flest enkelttimar borte i eitt og same fag. Skulen må føre kva fag timen er i.',
      en: 'Most single lessons missed in one and the same subject. The school must record the subject.',
    },
  },
  change_days: {
    unit: 'days',
    needs: 'whole_days',
    least: -400,
    most: 400,
    whole: true,
    label: { nb: 'Endring i fraværsdager', nn: 'Endring i fråværsdagar', en: 'Change in days of absence' },
    help: {
      nb: 'Fraværsdager i perioden, minus fraværsdager i like mange skoledager rett før.',
      nn: 'Fråværsdagar i perioden, minus fråværsdagar i like mange skuledagar rett før.',
      en: 'Days of absence in the period, minus days of absence in just as many school days right before.',
    },
  },
};

/** Every fact about the pupil's case that a rule can use, once. */
export const caseFactCatalogue: Readonly<Record<CaseFact, CatalogueEntry>> = {
  open_cases: {
    ...number,
    unit: 'cases',
    needs: 'case',
    label: { nb: 'Åpne saker', nn: 'Opne saker', en: 'Open cases' },
    help: { nb: 'Saker som er åpne for eleven etter denne rutinen.', nn: 'Saker som er opne for eleven etter denne rutinen.', en: 'Cases that are open for the pupil under this routine.' },
  },
  meetings_held: {
    ...number,
    unit: 'times',
    needs: 'case',
    label: { nb: 'Møter som er holdt', nn: 'Møte som er haldne', en: 'Meetings held' },
    help: { nb: 'Møter i saken med ferdig referat.', nn: 'Møte i saka med ferdig referat.', en: 'Meetings in the case with finished minutes.' },
  },
  presence_change: {
    unit: 'percentage_points',
    needs: 'case',
    least: -100,
    most: 100,
    whole: false,
    label: { nb: 'Endring i nærvær', nn: 'Endring i nærvær', en: 'Change in presence' },
    help: { nb: 'Prosentpoeng nærvær etter at planen startet, minus før.', nn: 'Prosentpoeng nærvær etter at planen starta, minus før.', en: 'Percentage points of presence after the plan began, minus before.' },
  },
  days_on_step: {
    ...number,
    unit: 'days',
    needs: 'case',
    label: { nb: 'Dager på trinnet', nn: 'Dagar på trinnet', en: 'Days on the step' },
    help: { nb: 'Kalenderdager siden saken kom til trinnet.', nn: 'Kalenderdagar sidan saka kom til trinnet.', en: 'Calendar days since the case came to the step.' },
  },
  plans_evaluated: {
    ...number,
    unit: 'times',
    needs: 'case',
    label: { nb: 'Evalueringer', nn: 'Evalueringar', en: 'Evaluations' },
    help: { nb: 'Ferdige evalueringer av planer i saken.', nn: 'Ferdige evalueringar av planar i saka.', en: 'Finished evaluations of plans in the case.' },
  },
  grade: {
    unit: 'grade',
    needs: 'case',
    least: 0,
    most: 13,
    whole: true,
    label: { nb: 'Trinn', nn: 'Trinn', en: 'Grade' },
    help: { nb: 'Elevens klassetrinn, 0 i barnehagen.', nn: 'Klassetrinnet til eleven, 0 i barnehagen.', en: 'The pupil’s grade, 0 in kindergarten.' },
  },
};
