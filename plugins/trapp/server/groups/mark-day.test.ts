import { absenceSchema, type Absence } from '../../core/absences/index';
import { markDay, type DayMark } from './mark-day';

const row = (kind: Absence['kind'], documented: boolean | null = null): Absence =>
  absenceSchema.parse({
    pupilId: 'p', schoolId: 's', date: '2026-11-20', kind, lessons: kind === 'lesson' ? 1 : 0, minutes: null, at: null, subject: null,
    cause: 'unknown', documented, reported: null, sourceCode: 'F', comment: null,
  });

describe('the heaviest of a day is what the class list shows', () => {
  test.each<[string, Absence[], DayMark]>([
    ['nothing recorded', [], 'none'],
    ['B62: a whole day of which the school does not say', [row('day')], 'day'],
    ['a documented day', [row('day', true)], 'day_documented'],
    ['an undocumented day', [row('day', false)], 'day_undocumented'],
    ['S36: of two rows, the one without documentation', [row('day', true), row('day', false)], 'day_undocumented'],
    ['a day before its lessons', [row('lesson', false), row('day', true)], 'day_documented'],
    ['a lesson before coming late', [row('late'), row('lesson')], 'lesson'],
    ['coming late before leaving early', [row('left_early'), row('late')], 'late'],
    ['leaving early', [row('left_early')], 'left_early'],
  ])('%s', (_title, rows, mark) => {
    expect(markDay(rows)).toBe(mark);
  });
});
