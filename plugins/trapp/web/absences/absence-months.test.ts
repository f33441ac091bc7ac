import { absenceMonths, type CalendarSource, type DayCell, type PupilAbsence } from './absence-months';

const absence = (date: string, kind: PupilAbsence['kind'] = 'day', documented: boolean | null = false): PupilAbsence => ({
  date, kind, lessons: 0, minutes: null, at: null, subject: null, cause: 'unknown', documented, reported: null, sourceCode: 'U', comment: null,
});

const source: CalendarSource = {
  period: { from: '2026-08-17', to: '2026-10-09' },
  daysOff: [{ date: '2026-09-18', name: 'Planleggingsdag' }],
  absences: [absence('2026-08-31'), absence('2026-09-01', 'late', null), absence('2026-09-01', 'lesson', null)],
  dataUntil: '2026-10-02',
};

const cells = (months: ReturnType<typeof absenceMonths>): DayCell[] => months.flatMap(({ weeks }) => weeks.flatMap((week) => week.cells));
const onDay = (day: string) => cells(absenceMonths(source)).filter((cell) => cell.kind !== 'outside' && cell.day === day);

describe('the absence calendar', () => {
  const months = absenceMonths(source);

  test('has the months of the period, and only weeks with days in it', () => {
    expect(months.map(({ month }) => month)).toEqual(['2026-08-01', '2026-09-01', '2026-10-01']);
    expect(months[0]?.weeks.map(({ week }) => week)).toEqual([34, 35, 36]);
    expect(months[2]?.weeks.map(({ week }) => week)).toEqual([40, 41]);
  });

  test('shows every Monday to Friday of the period exactly once', () => {
    const days = cells(months).flatMap((cell) => (cell.kind === 'outside' ? [] : [cell.day]));
    expect(days).toHaveLength(40);
    expect(new Set(days).size).toBe(40);
    expect(days[0]).toBe('2026-08-17');
    expect(days[39]).toBe('2026-10-09');
  });

  test('a week split by two months belongs to each with its own days', () => {
    expect(onDay('2026-08-31')).toMatchObject([{ kind: 'school', mark: 'day_undocumented' }]);
    expect(onDay('2026-09-01')).toMatchObject([{ kind: 'school', mark: 'lesson', absences: [{ kind: 'late' }, { kind: 'lesson' }] }]);
  });

  test('a day off is not a day without absence, and neither is a day after the last import', () => {
    expect(onDay('2026-09-18')).toMatchObject([{ kind: 'off', name: 'Planleggingsdag' }]);
    expect(onDay('2026-10-02')).toMatchObject([{ kind: 'school', mark: 'none' }]);
    expect(onDay('2026-10-05')).toMatchObject([{ kind: 'later' }]);
  });

  test('absence on a day off still shows', () => {
    const strange = absenceMonths({ ...source, absences: [absence('2026-09-18')] });
    expect(cells(strange).filter((cell) => cell.kind === 'school' && cell.day === '2026-09-18')).toMatchObject([{ mark: 'day_undocumented' }]);
  });

  test('without any import nothing is claimed', () => {
    expect(cells(absenceMonths({ ...source, absences: [], dataUntil: null })).filter(({ kind }) => kind === 'school')).toEqual([]);
  });
});
