import { byPupil } from './by-pupil';
import { byUrgency } from './urgency';

const row = (id: string, pupil: string, assessBy: string, overdue = false) => ({ id, pupil: { id: pupil }, assessBy, overdue });

describe('findings by pupil', () => {
  const rows = [row('a', 'ida', '2026-03-05'), row('b', 'bo', '2026-03-04'), row('c', 'ida', '2026-03-09'), row('d', 'åse', '2026-02-01', true)];

  test('the pupil with the most urgent finding comes first, with all of her own', () => {
    expect(byPupil(byUrgency(rows)).map(({ pupil, findings }) => [pupil.id, findings.map(({ id }) => id)])).toEqual([
      ['åse', ['d']],
      ['bo', ['b']],
      ['ida', ['a', 'c']],
    ]);
  });
});
