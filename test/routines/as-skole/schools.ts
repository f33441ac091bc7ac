import { away, doctor, illness, inARow, leftEarly, missed, unreported } from '../corpus/made-up';
import type { MadeUpSchool } from '../made-up-school';
import { packNamed } from '../packs';

const { calendar } = packNamed('as-skole');
const six = inARow('2026-11-09', 6, calendar);
const subject = (name: string) => ({ subject: name });

export const friday: MadeUpSchool = {
  pack: 'as-skole', kind: 'school', profile: 'ist-dager-og-timer', today: '2026-11-20',
  pupils: {
    'nobody has been away': { absences: [], fires: [] },
    'A8: seven days in four weeks': { absences: away(['2026-10-26', ...six], illness), fires: ['as-sju-dager-pa-fire-uker'] },
    'A8: the first of them too early': { absences: away(['2026-10-23', ...six], illness), fires: [] },
    'A8: six days': { absences: away(six, illness), fires: [] },
    'A9: leaves twice': { absences: leftEarly(['2026-10-29', '2026-11-18']), fires: ['as-gar-i-lopet-av-dagen'] },
    'A9: leaves once': { absences: leftEarly(['2026-11-18']), fires: [] },
    'A10: lessons on two days': { absences: [...missed(['2026-11-10'], subject('Norsk')), ...missed(['2026-11-18'], subject('Engelsk'))], fires: ['as-uteblir-fra-enkelttimer'] },
    'A10: two lessons of one day': { absences: [...missed(['2026-11-18'], subject('Norsk')), ...missed(['2026-11-18'], { at: '2', subject: 'Engelsk' })], fires: [] },
    'A10: one of them at the doctor': { absences: [...missed(['2026-11-10'], { ...doctor, subject: 'Norsk' }), ...missed(['2026-11-18'], subject('Engelsk'))], fires: [] },
    'A11: gym twice and one outing': { absences: [...missed(['2026-09-15', '2026-10-13'], subject('Kroppsøving')), ...missed(['2026-10-20'], subject('Tur'))], fires: ['as-samme-fag-eller-aktivitet'] },
    'A11: gym twice and maths': { absences: [...missed(['2026-09-15', '2026-10-13'], subject('Kroppsøving')), ...missed(['2026-10-20'], subject('Matematikk'))], fires: [] },
    'A16: a day that nobody told of': { absences: away(['2026-11-18'], unreported), fires: ['as-uten-melding'] },
    'A16: more than a week ago': { absences: away(['2026-11-12'], unreported), fires: [] },
    'somebody is away today': { absences: away(['2026-11-20'], illness), fires: [] },
  },
};

export const firstOfNovember: MadeUpSchool = {
  pack: 'as-skole', kind: 'school', profile: 'bare-hele-dager', today: '2026-11-02',
  pupils: {
    'A5, U9: two days in October': { absences: away(['2026-10-09', '2026-10-30'], illness), fires: [], listed: ['as-trinnmote'] },
    'A5: one day in October': { absences: away(['2026-09-25', '2026-10-30'], illness), fires: [] },
    'B65: a school that records whole days only still finds seven days': { absences: away(inARow('2026-10-12', 7, calendar), illness), fires: ['as-sju-dager-pa-fire-uker'], listed: ['as-trinnmote'] },
  },
};
