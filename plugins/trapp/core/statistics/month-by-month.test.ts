import { marksOf, type Absence } from '../absences/index';
import type { SchoolCalendar } from '../calendar/index';
import { overviewMeter } from './absence-overview';
import { meanShare, monthMeters } from './month-by-month';

const calendar: SchoolCalendar = {
  schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [{ name: 'Høstferie', from: '2026-10-05', to: '2026-10-09' }] }],
};
const TODAY = '2026-11-20';
const period = { from: '2026-08-17', to: TODAY };
const away = (date: string): Absence => ({ pupilId: 'p', schoolId: 's', date, kind: 'day', lessons: 0, minutes: null, at: null, subject: null, cause: 'unknown', documented: null, reported: null, sourceCode: 'F', comment: null });
const rows = marksOf(['2026-08-17', '2026-10-01', '2026-10-06', '2026-10-30', '2026-11-20'].map(away));

describe('B58: absence month by month', () => {
  const data = { dataUntil: TODAY, recordsLessons: true };

  it('B58: each month of the school year so far, by its own school days', () => {
    const meters = monthMeters(calendar, period, data);
    expect(meters.map(({ from, to, schoolDays }) => [from, to, schoolDays])).toEqual([
      ['2026-08-17', '2026-08-31', 11], ['2026-09-01', '2026-09-30', 22], ['2026-10-01', '2026-10-31', 17], ['2026-11-01', TODAY, 15],
    ]);
    expect(meters.map(({ measure }) => measure(rows))).toEqual([100 / 11, 0, 200 / 17, 100 / 15]);
  });

  it('B58: the month before this one and this month are those of the overview', () => {
    const [, , october, november] = monthMeters(calendar, period, data).map(({ measure }) => measure(rows));
    expect([october, november]).toEqual((['last_month', 'calendar_month'] as const).map((kind) => overviewMeter(calendar, kind, TODAY, data).measure(rows).sharePercent));
  });

  it('B58 S78: what has not been sent is not known, which is not the same as no absence', () => {
    const shares = (dataUntil: string | null) => monthMeters(calendar, period, { dataUntil, recordsLessons: true }).map(({ measure }) => measure(rows));
    expect(shares('2026-10-30')).toEqual([100 / 11, 0, 200 / 17, Number.NaN]);
    expect(shares('2026-10-16')).toEqual([100 / 11, 0, 100 / 7, Number.NaN]);
    expect(shares(null)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('B58: months without school are not among them, nor is anything without a calendar', () => {
    expect(monthMeters(calendar, { from: '2027-06-01', to: '2027-08-10' }, data).map(({ from }) => from)).toEqual(['2027-06-01']);
    expect(monthMeters({ schoolYears: [] }, period, data)).toEqual([]);
  });

  it('B58: some pupils’ share is the mean of those that are known', () => {
    expect(meanShare([10, Number.NaN, 20])).toBe(15);
    expect(meanShare([Number.NaN])).toBeNull();
    expect(meanShare([])).toBeNull();
  });
});
