import { dayWords, distanceWords, momentWords, monthWords, nearDayWords, numberWords, shortDay, spanWords, weekdayWords } from './words';

describe('dates in words', () => {
  test.each([
    [dayWords('2026-03-03'), '3. mars 2026'],
    [weekdayWords('2026-03-03'), 'tirsdag 3. mars 2026'],
    [weekdayWords('2026-08-16'), 'søndag 16. august 2026'],
    [shortDay('2026-09-01'), 'ti. 1. sep.'],
    [nearDayWords('2026-03-03', '2026-11-20'), '3. mars'],
    [nearDayWords('2027-01-04', '2026-11-20'), '4. januar 2027'],
    [monthWords('2026-12-24'), 'desember 2026'],
    [spanWords('2026-03-03', '2026-04-05'), '3. mars–5. april 2026'],
    [spanWords('2025-12-20', '2026-01-04'), '20. desember 2025–4. januar 2026'],
    [spanWords('2026-03-03', '2026-03-03'), '3. mars 2026'],
  ])('%s', (said, expected) => expect(said).toBe(expected));

  test.each([
    ['2026-03-03', 'i dag'],
    ['2026-03-04', 'i morgen'],
    ['2026-03-07', 'om 4 dager'],
    ['2026-03-02', 'i går'],
    ['2026-02-28', 'for 3 dager siden'],
  ])('%s seen from 3 March is %s', (day, expected) => expect(distanceWords(day, '2026-03-03')).toBe(expected));

  test('a moment follows the clock in Norway, summer and winter', () => {
    expect(momentWords('2026-01-31T23:30:00.000Z')).toBe('1. februar 2026 kl. 00.30');
    expect(momentWords('2026-07-01T07:05:00.000Z')).toBe('1. juli 2026 kl. 09.05');
  });

  test('numbers have a decimal comma and at most one decimal', () => {
    expect(numberWords(12.5)).toBe('12,5');
    expect(numberWords(8)).toBe('8');
    expect(numberWords(9.96)).toBe('10');
    expect(numberWords(-3.25)).toBe('−3,2');
  });
});
