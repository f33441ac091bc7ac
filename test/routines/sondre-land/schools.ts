import { away, illness, inARow, late, leave, missed, unreported } from '../corpus/made-up';
import type { MadeUpSchool } from '../made-up-school';
import { packNamed } from '../packs';

const { calendar } = packNamed('sondre-land');
const documented = { documented: true } as const;
const spread = ['2026-08-26', '2026-09-03', '2026-09-15', '2026-09-18', '2026-10-07', '2026-10-16', '2026-10-27'];

/** A Friday: the week's list is made as well. Nobody's absence is undocumented unless the name says so. */
export const friday: MadeUpSchool = {
  pack: 'sondre-land', kind: 'school', profile: 'ist-dager-og-timer', today: '2026-11-20',
  pupils: {
    'nobody has been away': { absences: [], fires: [] },
    'S39: eight days in the school year': { absences: away([...spread, '2026-11-12'], illness), fires: ['atte-dager-i-skolearet'] },
    'S39: seven days': { absences: away(spread, illness), fires: [] },
    'S35: a day without a message': { absences: away(['2026-11-18'], { ...unreported, ...documented }), fires: ['fravaer-uten-melding'], listed: ['ukesjekk'] },
    'S36: a lesson without documentation': { absences: missed(['2026-11-18'], { subject: 'Norsk' }), fires: ['udokumentert-fravaer'], listed: ['ukesjekk'] },
    'S36: more than a week ago': { absences: missed(['2026-11-12'], { subject: 'Norsk' }), fires: [] },
    'S12: four short times': { absences: away(['2026-10-15', '2026-10-26', '2026-11-03', '2026-11-11'], illness), fires: ['gjentatt-kort-fravaer'] },
    'S41: three days this month and no case': { absences: away(['2026-11-03', '2026-11-04', '2026-11-05'], illness), fires: ['manedssjekk'] },
    'S41: the third is leave': { absences: [...away(['2026-11-03', '2026-11-04'], illness), ...away(['2026-11-05'], leave)], fires: [] },
    'S26: four Mondays': { absences: away(['2026-09-14', '2026-09-21', '2026-10-12', '2026-11-09'], illness), fires: ['samme-ukedag'] },
    'S26: four lessons of gym': { absences: missed(['2026-09-24', '2026-10-08', '2026-10-22', '2026-11-12'], { subject: 'Kroppsøving', cause: 'known', ...documented }), fires: ['samme-fag'] },
    'S37: late this week': { absences: late(['2026-11-20']), fires: [], listed: ['ukesjekk'] },
    'S44: ten days of illness': {
      absences: away([...inARow('2026-09-07', 5, calendar), ...inARow('2026-10-12', 5, calendar)], illness),
      fires: ['atte-dager-i-skolearet', 'hoyt-sykefravaer'],
    },
  },
};

/** The Friday before was a planning day: the week's list is made on this Monday. */
export const firstOfNovember: MadeUpSchool = {
  pack: 'sondre-land', kind: 'school', profile: 'ist-dager-og-timer', today: '2026-11-02',
  pupils: {
    'S40: a day in October': { absences: away(['2026-10-23'], illness), fires: [], listed: ['manedsoversikt'] },
    'S22, S37, S40: a day last week': { absences: away(['2026-10-26'], illness), fires: [], listed: ['manedsoversikt', 'ukesjekk'] },
    'S40: a day in September': { absences: away(['2026-09-25'], illness), fires: [] },
    'somebody is late today': { absences: late(['2026-11-02'], documented), fires: [], listed: ['ukesjekk'] },
  },
};

/** The last school day before Christmas is no half-year's end: that is in January. */
export const endOfHalfYear: MadeUpSchool = {
  pack: 'sondre-land', kind: 'school', profile: 'ist-dager-og-timer', today: '2027-01-15',
  pupils: {
    'S42: ten days spread over the autumn': {
      absences: away(['2026-08-21', '2026-08-27', '2026-09-02', '2026-09-08', '2026-09-14', '2026-09-24', '2026-10-06', '2026-10-16', '2026-10-21', '2026-11-19'], illness),
      fires: ['atte-dager-i-skolearet'], listed: ['semesterstatus'],
    },
    'S42: eight days': { absences: away([...spread, '2026-11-12'], illness), fires: ['atte-dager-i-skolearet'] },
    'somebody is late today': { absences: late(['2027-01-15'], documented), fires: [], listed: ['ukesjekk'] },
  },
};
