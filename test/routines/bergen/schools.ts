import { away, illness, inARow, late, leave, missed, unreported } from '../corpus/made-up';
import type { MadeUpSchool } from '../made-up-school';
import { packNamed } from '../packs';

const { calendar } = packNamed('bergen');
const run = (from: string, count: number) => inARow(from, count, calendar);
const inSubjects = (days: readonly string[], subjects: readonly string[]) => days.flatMap((day, index) => missed([day], { subject: subjects[index % subjects.length] ?? null }));
const four = ['Norsk', 'Engelsk', 'Naturfag', 'Musikk'];
const nine = run('2026-10-12', 9);

/** Friday 20 November 2026, when the week is gone through as well. */
export const friday: MadeUpSchool = {
  pack: 'bergen', kind: 'school', profile: 'vigilo-minutter', today: '2026-11-20',
  pupils: {
    'nobody has been away': { absences: [], fires: [] },
    'B1: three days this month': { absences: away(['2026-11-04', '2026-11-12', '2026-11-17'], illness), fires: ['bergen-tre-dager-i-maneden'] },
    'B1: two days this month, one last': { absences: away(['2026-10-28', '2026-11-04', '2026-11-12'], illness), fires: [] },
    'B2: ten days in three months': { absences: away(['2026-08-21', ...nine], illness), fires: ['bergen-ti-dager-pa-tre-maneder'] },
    'B2: the first of them a day too early': { absences: away(['2026-08-20', ...nine], illness), fires: [] },
    'B5: a lesson that nobody told of': { absences: missed(['2026-11-18'], { ...unreported, subject: 'Norsk' }), fires: ['bergen-uten-melding'], listed: ['bergen-ukeliste'] },
    'B5: six school days ago': { absences: missed(['2026-11-12'], { ...unreported, subject: 'Norsk' }), fires: [] },
    'B4: five times late': { absences: late(['2026-11-02', '2026-11-04', '2026-11-06', '2026-11-10', '2026-11-12']), fires: ['bergen-kommer-for-sent'] },
    'B4: four times late': { absences: late(['2026-11-04', '2026-11-06', '2026-11-10', '2026-11-12']), fires: [] },
    'B11: eight lessons': { absences: inSubjects(run('2026-11-02', 8), four), fires: ['bergen-enkelttimer'] },
    'B11: seven lessons': { absences: inSubjects(run('2026-11-02', 7), four), fires: [] },
    'B6: four lessons of gym': { absences: missed(['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10'], { subject: 'Kroppsøving' }), fires: ['bergen-samme-fag'] },
    'B6: four of gym among nine': {
      absences: [...missed(['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10'], { subject: 'Kroppsøving' }), ...inSubjects(['2026-10-21', '2026-10-22', '2026-10-23', '2026-10-26', '2026-10-28'], four)],
      fires: [],
    },
    'B6: four Thursdays': { absences: away(['2026-10-15', '2026-10-22', '2026-11-05', '2026-11-12'], illness), fires: ['bergen-samme-ukedag'] },
    'B6: three Thursdays': { absences: away(['2026-10-22', '2026-11-05', '2026-11-12'], illness), fires: [] },
    'B6: after weekends and the autumn break': { absences: away(['2026-10-12', '2026-10-26', '2026-11-02', '2026-11-16'], illness), fires: ['bergen-etter-helg-og-ferie'] },
    'B16: one day before, four now': { absences: away(['2026-10-01', '2026-10-27', '2026-10-29', '2026-11-04', '2026-11-13'], illness), fires: ['bergen-okende-fravaer'] },
    'B16: two days before, four now': { absences: away(['2026-10-01', '2026-10-14', '2026-10-27', '2026-10-29', '2026-11-04', '2026-11-13'], illness), fires: [] },
    'B9: two weeks of illness': {
      absences: away(run('2026-11-09', 10), illness),
      fires: ['bergen-tre-dager-i-maneden', 'bergen-ti-dager-pa-tre-maneder', 'bergen-okende-fravaer', 'bergen-ikke-pa-skolen-over-tid'],
    },
    'B32: three days, no message, no reason': {
      absences: away(run('2026-11-18', 3), unreported),
      fires: ['bergen-tre-dager-i-maneden', 'bergen-uten-melding', 'bergen-uteblir-uten-kjent-grunn'], listed: ['bergen-ukeliste'],
    },
    'B33: three days, of which one is illness': {
      absences: [...away(run('2026-11-18', 2), unreported), ...away(['2026-11-20'], { ...unreported, ...illness })],
      fires: ['bergen-tre-dager-i-maneden', 'bergen-uten-melding'], listed: ['bergen-ukeliste'],
    },
    'B35: two weeks, no message, no reason': {
      absences: away(run('2026-11-09', 10), unreported),
      fires: [
        'bergen-tre-dager-i-maneden', 'bergen-ti-dager-pa-tre-maneder', 'bergen-okende-fravaer', 'bergen-ikke-pa-skolen-over-tid', 'bergen-uten-melding', 'bergen-uteblir-uten-kjent-grunn',
        'bergen-uteblitt-i-fjorten-dager',
      ],
      listed: ['bergen-ukeliste'],
    },
  },
};

/** Monday 2 November 2026, the first school day of the month. */
export const firstOfNovember: MadeUpSchool = {
  pack: 'bergen', kind: 'school', profile: 'vigilo-minutter', today: '2026-11-02',
  pupils: {
    'somebody is late today': { absences: late(['2026-11-02']), fires: [] },
    'B18, B19: three days in October': { absences: away(['2026-10-13', '2026-10-21', '2026-10-29'], illness), fires: [], listed: ['bergen-manedsliste'] },
    'B19: two days in October': { absences: away(['2026-10-13', '2026-10-21'], illness), fires: [] },
    'B11, B19: eight lessons in October': { absences: inSubjects(run('2026-10-12', 8), four), fires: [], listed: ['bergen-manedsliste'] },
    'B6: five days of February, three times': { absences: away(['2026-02-03', '2026-02-04', '2026-02-11', '2026-02-18', '2026-02-19'], illness), fires: ['bergen-samme-tid-pa-aret'] },
    'B6: one flu in February': { absences: away(run('2026-02-02', 5), illness), fires: [] },
  },
};

/** The second day after the summer. */
export const schoolStart: MadeUpSchool = {
  pack: 'bergen', kind: 'school', profile: 'vigilo-minutter', today: '2026-08-18',
  pupils: {
    'somebody is late today': { absences: late(['2026-08-18']), fires: [] },
    'B37: not there on the first day, and nobody knows why': { absences: away(['2026-08-17'], unreported), fires: ['bergen-ikke-mott-til-skolestart', 'bergen-uten-melding'] },
    'B33: granted leave': { absences: away(['2026-08-17'], leave), fires: [] },
    'B33: documented illness': { absences: away(['2026-08-17'], illness), fires: [] },
    'B37: the second day, told of': { absences: away(['2026-08-18']), fires: [] },
  },
};
