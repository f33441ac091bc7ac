import type { SchoolCalendar } from '../calendar/index';
import { fixedMeeting } from './rhythm';

const calendar: SchoolCalendar = {
  schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [{ name: 'Jul', from: '2026-12-21', to: '2027-01-01' }] }],
};
const TODAY = '2026-11-20';
const held = (date: string, status: 'planned' | 'signed' | 'cancelled' = 'signed') => ({ date, status });

describe('B48: meetings at a fixed rhythm', () => {
  it.each([
    ['every_week', '2026-11-16', '2026-11-23', false],
    ['every_two_weeks', '2026-11-05', '2026-11-19', true],
    ['every_month', '2026-11-24', null, false],
    ['every_month', '2026-10-20', '2026-11-20', false],
    ['every_two_months', '2026-11-02', '2027-01-04', false],
    ['every_half_year', '2026-08-20', '2027-02-22', false],
  ] as const)('B48: %s, last %s: the next is %s', (rhythm, last, next, late) => {
    const meetings = last > TODAY ? [held(last, 'planned')] : [held(last)];
    expect(fixedMeeting(rhythm, meetings, calendar, TODAY)).toMatchObject({ next, late });
  });

  it('B48: the first is to be held at once, and is not late', () => {
    expect(fixedMeeting('every_month', [], calendar, TODAY)).toEqual({ last: null, next: TODAY, late: false });
    expect(fixedMeeting('every_month', [], calendar, '2026-12-24')).toEqual({ last: null, next: '2027-01-04', late: false });
  });

  it('B48: one that is called together without a day is called, and one that was cancelled is not', () => {
    expect(fixedMeeting('every_week', [held('2026-11-06'), held('', 'planned')], calendar, TODAY)).toEqual({ last: '2026-11-06', next: null, late: false });
    expect(fixedMeeting('every_week', [held('2026-11-06'), held('2026-11-27', 'cancelled')], calendar, TODAY)).toEqual({ last: '2026-11-06', next: '2026-11-13', late: true });
  });

  it('B48: minutes that nobody has signed do not undo the meeting', () => {
    expect(fixedMeeting('every_week', [held('2026-11-16', 'planned')], calendar, TODAY)).toEqual({ last: '2026-11-16', next: '2026-11-23', late: false });
  });
});
