import { marksOf, totalsOf, type Absence } from '../absences/index';
import type { SchoolCalendar } from '../calendar/index';
import { addUp, overviewMeter, type MeasuredPupil, type OverviewPeriod } from './absence-overview';

const calendar: SchoolCalendar = {
  schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [{ name: 'Høstferie', from: '2026-10-05', to: '2026-10-09' }] }],
};
const TODAY = '2026-11-20';
const data = { dataUntil: '2026-11-19', recordsLessons: true };

const away = (date: string, more: Partial<Absence> = {}): Absence => ({
  pupilId: 'p', schoolId: 's', date, kind: 'day', lessons: 0, minutes: null, at: null, subject: null, cause: 'unknown', documented: null, reported: null, sourceCode: 'F', comment: null, ...more,
});
const pupil = (rows: Absence[], period: OverviewPeriod = 'school_year', more: Partial<MeasuredPupil> = {}): MeasuredPupil => ({
  values: overviewMeter(calendar, period, TODAY, data).measure(marksOf(rows)), hasFinding: false, hasCase: false, ...more,
});

describe('S23: absence of some pupils together', () => {
  const rows = [
    away('2026-09-01', { documented: true }), away('2026-10-06'), away('2026-10-13', { documented: false }), away('2026-11-02'),
    away('2026-11-03', { kind: 'lesson', lessons: 2 }), away('2026-11-04', { kind: 'late', minutes: 10 }),
  ];

  it('S23: one pupil is counted just as on the class page: not in a break, and no day twice', () => {
    const totals = totalsOf({ absences: rows, ...data }, calendar, TODAY);
    const figures = addUp([pupil(rows)], overviewMeter(calendar, 'school_year', TODAY, data));
    expect(figures).toMatchObject({ days: totals.days, lessons: totals.lessons, late: totals.late, undocumentedDays: totals.undocumentedDays, documentedDays: 1 });
    expect(figures.sharePercent).toBeCloseTo(totals.percentDays ?? 0, 9);
  });

  it.each([
    ['school_year', { from: '2026-08-17', to: '2026-11-20' }, 64, 3],
    ['last_month', { from: '2026-10-01', to: '2026-10-31' }, 17, 1],
    ['calendar_month', { from: '2026-11-01', to: '2026-11-20' }, 14, 1],
  ] as const)('S23: %s', (kind, period, schoolDays, days) => {
    const meter = overviewMeter(calendar, kind, TODAY, data);
    expect(meter).toMatchObject({ period, schoolDays, missing: null });
    expect(addUp([pupil(rows, kind)], meter).days).toBe(days);
  });

  it('S23: a class’s share is the mean of its pupils’ shares, and its days are their sum', () => {
    const meter = overviewMeter(calendar, 'last_month', TODAY, data);
    const figures = addUp([pupil([away('2026-10-01'), away('2026-10-02')], 'last_month'), pupil([], 'last_month')], meter);
    expect(figures).toMatchObject({ pupils: 2, days: 2 });
    expect(figures.sharePercent).toBeCloseTo((100 * 2) / (2 * 17), 9);
  });

  it('B57: pupils with a finding that waits and with an open case, each once', () => {
    const figures = addUp([pupil([], 'school_year', { hasFinding: true, hasCase: true }), pupil([], 'school_year', { hasCase: true })], { schoolDays: 64 });
    expect(figures).toMatchObject({ withFinding: 1, withCase: 2 });
  });

  it.each([
    ['nothing has come', { dataUntil: null, recordsLessons: false }, 'no_data'],
    ['the data is too old', { dataUntil: '2026-10-15', recordsLessons: true }, 'stale_data'],
  ] as const)('S78: where %s, there is no share, which is not the same as no absence', (_title, had, missing) => {
    const meter = overviewMeter(calendar, 'school_year', TODAY, had);
    expect(meter.missing).toBe(missing);
    expect(addUp([{ values: meter.measure(marksOf([])), hasFinding: false, hasCase: false }], meter).sharePercent).toBeNull();
  });

  it('B65: what the school does not record is not known: lessons, and whether days are documented', () => {
    const meter = overviewMeter(calendar, 'school_year', TODAY, { ...data, recordsLessons: false });
    expect(addUp([{ values: meter.measure(marksOf([away('2026-09-01')])), hasFinding: false, hasCase: false }], meter)).toMatchObject({ days: 1, lessons: null, late: null, documentedDays: null, undocumentedDays: null });
  });

  it('a calendar that does not reach today, and a period without school days, give no share', () => {
    expect(overviewMeter(calendar, 'school_year', '2028-01-10', data)).toMatchObject({ missing: 'no_calendar', period: null });
    const summer = overviewMeter(calendar, 'last_month', '2026-08-20', { dataUntil: '2026-08-19', recordsLessons: true });
    expect(addUp([{ values: summer.measure(marksOf([])), hasFinding: false, hasCase: false }], summer)).toMatchObject({ sharePercent: null });
  });
});
