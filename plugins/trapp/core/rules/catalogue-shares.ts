import { MONTH, number, part, schoolDays, share, wholeDays, type Measures } from './catalogue-entry';

/** Measures that compare: shares of school time and of the absence itself, and change. */
export const shares: Measures<
  'percent_days' | 'percent_time' | 'percent_of_absence' | 'same_weekday_percent' | 'second_week_percent' | 'same_subject_percent' | 'change_days' | 'change_from_usual'
> = {
  percent_days: {
    ...share,
    needs: ['whole_days'],
    label: { nb: 'Fravær i prosent', nn: 'Fråvær i prosent', en: 'Absence in per cent' },
    help: {
      nb: 'Hele fraværsdager av skoledagene i perioden, så langt skolen har ført fravær.',
      nn: 'Heile fråværsdagar av skuledagane i perioden, så langt skulen har ført fråvær.',
      en: 'Whole days of absence out of the school days in the period, as far as the school has recorded absence.',
    },
    example: { window: schoolDays(10), rows: wholeDays('11-10', '11-17'), value: 20 },
  },
  percent_time: {
    ...share,
    needs: ['whole_days'],
    gainsFrom: ['parts_of_days', 'timetable'],
    label: { nb: 'Fravær i prosent av skoletiden', nn: 'Fråvær i prosent av skuletida', en: 'Absence in per cent of school time' },
    help: {
      nb: 'Hele dager og enkelttimer av timene i timeplanen. Har trinnet ingen timeplan i skoleruta, regnes det i skoledager. Forklaringen sier hvordan det er regnet.',
      nn: 'Heile dagar og enkelttimar av timane i timeplanen. Har trinnet ingen timeplan i skuleruta, blir det rekna i skuledagar. Forklaringa seier korleis det er rekna.',
      en: 'Whole days and single lessons out of the lessons of the timetable. Where the grade has no timetable in the school calendar, school days are used. The explanation says which.',
    },
    example: { window: schoolDays(10), rows: [...wholeDays('11-10'), part('11-17', 'lesson', { lessons: 3 }), part('11-18', 'lesson', { lessons: 2 })], value: 20 },
  },
  percent_of_absence: {
    ...share,
    needs: ['whole_days'],
    label: { nb: 'Andel av fraværet', nn: 'Del av fråværet', en: 'Share of the absence' },
    help: {
      nb: 'Hvor stor del av fraværsdagene i perioden som er slike regelen spør om, for eksempel udokumenterte eller på mandager. Alt helt fravær i perioden er hundre prosent.',
      nn: 'Kor stor del av fråværsdagane i perioden som er slike regelen spør om, til dømes udokumenterte eller på måndagar. Alt heilt fråvær i perioden er hundre prosent.',
      en: 'How much of the days of absence in the period are of the kind that the rule asks for, for example undocumented or on Mondays. All whole days of absence in the period are a hundred per cent.',
    },
    example: { window: MONTH, filter: { weekdays: [1] }, rows: wholeDays('11-02', '11-04', '11-05', '11-10'), value: 25 },
  },
  same_weekday_percent: {
    ...share,
    needs: ['whole_days'],
    label: { nb: 'Andel på samme ukedag', nn: 'Del på same vekedag', en: 'Share on the same weekday' },
    help: {
      nb: 'Hvor stor del av fraværsdagene som er på den ukedagen det er flest på.',
      nn: 'Kor stor del av fråværsdagane som er på den vekedagen det er flest på.',
      en: 'How much of the days of absence are on the weekday that has most of them.',
    },
    example: { window: MONTH, rows: wholeDays('11-02', '11-09', '11-11', '11-16'), value: 75 },
  },
  second_week_percent: {
    ...share,
    needs: ['whole_days'],
    label: { nb: 'Andel i annenhver uke', nn: 'Del i annakvar veke', en: 'Share in every second week' },
    help: {
      nb: 'Hvor stor del av fraværsdagene som er i partallsuker, eller i oddetallsuker om det er flest der.',
      nn: 'Kor stor del av fråværsdagane som er i partalsveker, eller i oddetalsveker om det er flest der.',
      en: 'How much of the days of absence are in even weeks, or in odd weeks when there are more there.',
    },
    example: { window: schoolDays(20), rows: wholeDays('10-27', '11-04', '11-10', '11-12'), value: 75 },
  },
  same_subject_percent: {
    ...share,
    needs: ['parts_of_days', 'subjects'],
    label: { nb: 'Andel i samme fag', nn: 'Del i same fag', en: 'Share in the same subject' },
    help: {
      nb: 'Hvor stor del av enkelttimene borte som er i det faget det er flest i. Skolen må føre hvilket fag timen er i.',
      nn: 'Kor stor del av enkelttimane borte som er i det faget det er flest i. Skulen må føre kva fag timen er i.',
      en: 'How much of the single lessons missed are in the subject that has most of them. The school must record the subject.',
    },
    example: {
      window: MONTH,
      rows: [part('11-04', 'lesson', { lessons: 2, subject: 'Norsk' }), part('11-05', 'lesson', { lessons: 1, subject: 'Norsk' }), part('11-06', 'lesson', { lessons: 1, subject: 'Engelsk' })],
      value: 75,
    },
  },
  change_days: {
    ...number,
    least: -400,
    most: 400,
    unit: 'days',
    needs: ['whole_days'],
    label: { nb: 'Endring i fraværsdager', nn: 'Endring i fråværsdagar', en: 'Change in days of absence' },
    help: {
      nb: 'Fraværsdager i perioden, minus fraværsdager i like mange skoledager rett før.',
      nn: 'Fråværsdagar i perioden, minus fråværsdagar i like mange skuledagar rett før.',
      en: 'Days of absence in the period, minus days of absence in just as many school days right before.',
    },
    example: { window: schoolDays(5), rows: wholeDays('11-11', '11-16', '11-17', '11-19'), value: 2 },
  },
  change_from_usual: {
    least: -100,
    most: 100,
    whole: false,
    unit: 'percentage_points',
    needs: ['whole_days'],
    label: { nb: 'Endring fra det vanlige', nn: 'Endring frå det vanlege', en: 'Change from the usual' },
    help: {
      nb: 'Fravær i prosent i perioden, minus elevens eget fravær i prosent tidligere i skoleåret.',
      nn: 'Fråvær i prosent i perioden, minus eleven sitt eige fråvær i prosent tidlegare i skuleåret.',
      en: 'Absence in per cent in the period, minus the pupil’s own absence in per cent earlier in the school year.',
    },
    example: { window: schoolDays(15), rows: wholeDays('09-08', '11-04', '11-10', '11-17'), value: 18 },
  },
};
