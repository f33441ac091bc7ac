import { away, illness, inARow, unreported } from '../corpus/made-up';
import type { MadeUpSchool } from '../made-up-school';
import { packNamed } from '../packs';

const { calendar } = packNamed('as-barnehage');

export const friday: MadeUpSchool = {
  pack: 'as-barnehage', kind: 'kindergarten', profile: 'ist-dager-og-timer', today: '2026-11-20',
  pupils: {
    'A6: much illness is no finding: there is no limit': { absences: away(inARow('2026-10-26', 12, calendar), illness), fires: [] },
    'A7: two days without a message': { absences: away(['2026-10-26', '2026-11-18'], unreported), fires: ['as-bhg-beskjed-mangler'] },
    'A7: one day without a message': { absences: [...away(['2026-11-18'], unreported), ...away(['2026-11-19'])], fires: [] },
    'A7: the first more than four weeks ago': { absences: away(['2026-10-23', '2026-11-18'], unreported), fires: [] },
    'somebody is away today': { absences: away(['2026-11-20'], illness), fires: [] },
  },
};

export const firstOfNovember: MadeUpSchool = {
  pack: 'as-barnehage', kind: 'kindergarten', profile: 'ist-dager-og-timer', today: '2026-11-02',
  pupils: {
    'A6, U9: a day in October': { absences: away(['2026-10-30'], illness), fires: [], listed: ['as-bhg-manedsliste'] },
    'A6: a day in September': { absences: away(['2026-09-30'], illness), fires: [] },
    'somebody is away today': { absences: away(['2026-11-02'], illness), fires: [] },
  },
};
