import { MONTH, YEAR, number, part, schoolDays, wholeDays, type Measures } from './catalogue-entry';

/** Measures that look for runs and concentration. What they find is a figure; what it means, people find out together (S26). */
export const patterns: Measures<'longest_run_days' | 'current_run_days' | 'start_run_days' | 'same_weekday_days' | 'second_week_days' | 'same_subject_lessons'> = {
  longest_run_days: {
    ...number,
    unit: 'days',
    needs: ['whole_days'],
    label: { nb: 'Lengste fravær på rad', nn: 'Lengste fråvær på rad', en: 'Longest run of absence' },
    help: {
      nb: 'Flest skoledager borte på rad. Helger og ferier bryter ikke rekken.',
      nn: 'Flest skuledagar borte på rad. Helger og feriar bryt ikkje rekkja.',
      en: 'Most school days away in a row. Weekends and holidays do not break the run.',
    },
    example: { window: MONTH, rows: wholeDays('11-05', '11-06', '11-09', '11-12'), value: 3 },
  },
  current_run_days: {
    ...number,
    unit: 'days',
    needs: ['whole_days'],
    label: { nb: 'Fravær på rad nå', nn: 'Fråvær på rad no', en: 'Run of absence going on' },
    help: {
      nb: 'Skoledager borte på rad fram til den siste dagen skolen har ført fravær.',
      nn: 'Skuledagar borte på rad fram til den siste dagen skulen har ført fråvær.',
      en: 'School days away in a row up to the last day that the school has recorded.',
    },
    example: { window: MONTH, rows: wholeDays('11-17', '11-19', '11-20'), value: 2 },
  },
  start_run_days: {
    ...number,
    unit: 'days',
    needs: ['whole_days'],
    label: { nb: 'Ikke møtt fra skolestart', nn: 'Ikkje møtt frå skulestart', en: 'Not come since the start of school' },
    help: {
      nb: 'Skoledager borte på rad fra den første skoledagen i skoleåret. Null når eleven møtte første dag.',
      nn: 'Skuledagar borte på rad frå den første skuledagen i skuleåret. Null når eleven møtte første dag.',
      en: 'School days away in a row from the first school day of the school year. Zero when the pupil came on the first day.',
    },
    example: { window: YEAR, rows: wholeDays('08-17', '08-18', '08-20'), value: 2 },
  },
  same_weekday_days: {
    ...number,
    unit: 'days',
    needs: ['whole_days'],
    label: { nb: 'Fravær på samme ukedag', nn: 'Fråvær på same vekedag', en: 'Absence on the same weekday' },
    help: { nb: 'Flest fraværsdager på én og samme ukedag.', nn: 'Flest fråværsdagar på éin og same vekedag.', en: 'Most days of absence on one and the same weekday.' },
    example: { window: MONTH, rows: wholeDays('11-02', '11-09', '11-11'), value: 2 },
  },
  second_week_days: {
    ...number,
    unit: 'days',
    needs: ['whole_days'],
    label: { nb: 'Fravær i annenhver uke', nn: 'Fråvær i annakvar veke', en: 'Absence in every second week' },
    help: {
      nb: 'Flest fraværsdager i partallsuker eller i oddetallsuker. Ukene telles med ukenummer.',
      nn: 'Flest fråværsdagar i partalsveker eller i oddetalsveker. Vekene blir talde med vekenummer.',
      en: 'Most days of absence in even weeks or in odd weeks, by the number of the week.',
    },
    example: { window: schoolDays(20), rows: wholeDays('10-27', '11-04', '11-10'), value: 2 },
  },
  same_subject_lessons: {
    ...number,
    whole: false,
    unit: 'lessons',
    needs: ['parts_of_days', 'subjects'],
    label: { nb: 'Fravær i samme fag', nn: 'Fråvær i same fag', en: 'Absence in the same subject' },
    help: {
      nb: 'Flest enkelttimer borte i ett og samme fag. Skolen må føre hvilket fag timen er i.',
      nn: 'Flest enkelttimar borte i eitt og same fag. Skulen må føre kva fag timen er i.',
      en: 'Most single lessons missed in one and the same subject. The school must record the subject.',
    },
    example: { window: MONTH, rows: [part('11-04', 'lesson', { lessons: 2, subject: 'Norsk' }), part('11-05', 'lesson', { lessons: 1, subject: 'Engelsk' })], value: 2 },
  },
};
