import { emergencyFigures, type EmergencyUse } from './emergency-figures';

const PERIOD = { from: '2026-08-17', to: '2026-11-20' };
const schools = ['vik', 'nes', 'berg'];
let next = 0;
/** Each about a child of its own, unless one is named. */
const uses = (times: number, schoolId: string, on: string, more: Partial<EmergencyUse> = {}): EmergencyUse[] => Array.from({ length: times }, () => ({ schoolId, caseId: `sak ${(next += 1)}`, on, reviewed: true, ...more }));
const figures = (...given: readonly EmergencyUse[][]) => emergencyFigures(given.flat(), schools, PERIOD);

describe('sec-17: how often cases were opened in an emergency, without the small numbers', () => {
  it('by month and by school, each coming to the whole, and how many nobody has looked at', () => {
    const many = [uses(6, 'vik', '2026-09-01'), uses(7, 'nes', '2026-10-05', { reviewed: false }), uses(5, 'berg', '2026-08-20'), uses(8, 'berg', '2026-11-20')];
    expect(figures(...many)).toEqual({
      uses: 26, waiting: 7, schools: [6, 7, 13],
      months: [{ month: '2026-08', uses: 5 }, { month: '2026-09', uses: 6 }, { month: '2026-10', uses: 7 }, { month: '2026-11', uses: 8 }],
    });
  });

  it.each<[string, EmergencyUse[], object]>([
    ['nobody is not told either', [], { uses: 'hidden', waiting: 'hidden', schools: ['hidden', 'hidden', 'hidden'] }],
    ['four are too few', uses(4, 'vik', '2026-09-01'), { uses: 'hidden', schools: ['hidden', 'hidden', 'hidden'] }],
    ['one child whose case was opened nine times is one', uses(9, 'vik', '2026-09-01', { caseId: 'den ene' }), { uses: 'hidden', schools: ['hidden', 'hidden', 'hidden'] }],
    ['the small one cannot be worked out from the others', [...uses(2, 'vik', '2026-09-01'), ...uses(6, 'nes', '2026-09-02'), ...uses(9, 'berg', '2026-09-03')], { uses: 17, schools: ['hidden', 'hidden', 9] }],
    ['few that wait are not told', [...uses(9, 'vik', '2026-09-01'), ...uses(2, 'vik', '2026-09-01', { reviewed: false })], { uses: 11, waiting: 'hidden' }],
    ['nor are few that have been looked at, by what waits', [...uses(2, 'vik', '2026-09-01'), ...uses(9, 'vik', '2026-09-01', { reviewed: false })], { uses: 11, waiting: 'hidden' }],
    ['all that wait', uses(9, 'vik', '2026-09-01', { reviewed: false }), { uses: 9, waiting: 9 }],
    ['another school, and another year, are not counted', [...uses(9, 'nes', '2026-09-01'), ...uses(9, 'utenfor', '2026-09-01'), ...uses(9, 'vik', '2026-05-01')], { uses: 9, schools: ['hidden', 'hidden', 'hidden'] }],
  ])('%s', (_what, given, shown) => {
    expect(figures(given)).toMatchObject(shown);
  });
});
