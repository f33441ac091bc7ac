import { caseKept, countOver, keptUntil, retentionTimesSchema, type RetentionTimes } from './index';

const times: RetentionTimes = { case: { keep: { amount: 10, unit: 'years' }, ground: { nb: 'Arkivplanen, punkt 4' }, then: 'archive' } };

describe('F1: how long a case is kept is content', () => {
  test.each([
    ['2026-11-20', 10, 'years', '2036-11-20'],
    ['2026-11-20', 18, 'months', '2028-05-20'],
    ['2026-12-31', 2, 'months', '2027-02-28'],
    ['2028-02-29', 1, 'years', '2029-02-28'],
    ['2026-08-31', 6, 'months', '2027-02-28'],
  ] as const)('closed %s and kept for %d %s: until %s', (closed, amount, unit, until) => expect(keptUntil(closed, { amount, unit })).toBe(until));

  it('a closed case says until when, by which law and what then; the last day is not over', () => {
    const closed = { status: 'closed', closedOn: '2026-11-20' } as const;
    expect(caseKept(closed, times, '2036-11-20')).toEqual({ ...times.case, until: '2036-11-20', isOver: false });
    expect(caseKept(closed, times, '2036-11-21')).toMatchObject({ isOver: true });
  });

  it('nothing is said of an open case, nor where the municipality has not said', () => {
    expect(caseKept({ status: 'open', closedOn: null }, times, '2036-11-21')).toBeNull();
    expect(caseKept({ status: 'closed', closedOn: '2026-11-20' }, {}, '2036-11-21')).toBeNull();
  });

  it('a time has a legal ground', () => {
    expect(retentionTimesSchema.safeParse({ case: { ...times.case, ground: { nb: '' } } }).success).toBe(false);
    expect(retentionTimesSchema.safeParse({ case: { ...times.case, keep: { amount: 0, unit: 'years' } } }).success).toBe(false);
  });
});

describe('B95, sec-17: the coordinator reads counts that tell of no child', () => {
  const at = (over: number, within = 0) => [...Array<string>(over).fill('2010-01-01'), ...Array<string>(within).fill('2026-01-01')];
  const count = (...schools: readonly string[][]) => countOver(schools.map((closedOn, index) => ({ schoolId: `s${index}`, closedOn })), times, '2026-11-20');

  it('only what is over is counted', () => expect(count(at(7, 30), at(9))).toEqual({ whole: 16, schools: [{ schoolId: 's0', over: 7 }, { schoolId: 's1', over: 9 }] }));
  it('none and few look the same', () => expect([count(at(0)), count(at(4))].map((one) => one?.whole)).toEqual(['hidden', 'hidden']));
  it('a small one is not given away by the others', () => expect(count(at(2), at(7), at(20))).toEqual({ whole: 29, schools: [{ schoolId: 's0', over: 'hidden' }, { schoolId: 's1', over: 'hidden' }, { schoolId: 's2', over: 20 }] }));
  it('without a time there is nothing to count', () => expect(countOver([{ schoolId: 's', closedOn: at(9) }], {}, '2026-11-20')).toBeNull());
});
