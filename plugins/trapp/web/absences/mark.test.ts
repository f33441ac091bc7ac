import type { Absence } from '../../core/absences/index';
import { markOf } from './mark';

type Row = Pick<Absence, 'kind' | 'documented'>;
const row = (kind: Row['kind'], documented: Row['documented'] = null): Row => ({ kind, documented });

describe('the mark of a day', () => {
  test.each<[string, Row[], string]>([
    ['no absence', [], 'none'],
    ['a whole day without documentation', [row('day', false)], 'day_undocumented'],
    ['a whole day of a school that does not say', [row('day')], 'day'],
    ['a whole day with documentation', [row('day', true)], 'day_documented'],
    ['two reports that disagree: the undocumented one shows', [row('day', true), row('day', false)], 'day_undocumented'],
    ['lessons beside being late', [row('late'), row('lesson')], 'lesson'],
    ['late and left early', [row('left_early'), row('late')], 'late'],
    ['left early only', [row('left_early')], 'left_early'],
    ['a whole day beats its lessons', [row('lesson'), row('day', true)], 'day_documented'],
  ])('%s', (_, rows, expected) => expect(markOf(rows)).toBe(expected));
});
