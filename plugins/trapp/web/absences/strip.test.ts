import type { DayMark } from '../messages/nb-absences';
import { stripText, stripWeeks } from './strip';

const days = ['2026-02-26', '2026-02-27', '2026-03-02', '2026-03-03', '2026-03-04'];

describe('the strip of school days', () => {
  test('is cut into weeks at each Monday', () => {
    const marks: DayMark[] = ['none', 'late', 'day', 'none', 'none'];
    expect(stripWeeks(days, marks).map((week) => week.map(({ mark }) => mark))).toEqual([['none', 'late'], ['day', 'none', 'none']]);
  });

  test('a week that begins with a day off is still one week', () => {
    expect(stripWeeks(['2026-03-03', '2026-03-05'], ['none', 'none'])).toHaveLength(1);
  });

  test.each<[string, DayMark[], string]>([
    ['nothing', ['none', 'none', 'none', 'none', 'none'], 'Ikke noe fravær de siste 5 skoledagene'],
    [
      'the heaviest first, each with its days',
      ['late', 'none', 'day_undocumented', 'day_undocumented', 'lesson'],
      'Siste 5 skoledager: 2 hele dager udokumentert (ma. 2. mars, ti. 3. mars), 1 dag med enkelttimer (on. 4. mars), kom for sent 1 dag (to. 26. feb.)',
    ],
  ])('in words: %s', (_, marks, expected) => expect(stripText(days, marks)).toBe(expected));
});
