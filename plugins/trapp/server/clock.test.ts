import { clockAt } from './clock';

describe('the clock', () => {
  it.each([
    ['2026-11-21T22:59:00.000Z', '2026-11-21', 'winter: an hour ahead of UTC'],
    ['2026-11-21T23:00:00.000Z', '2026-11-22', 'winter: the day begins at 23 UTC'],
    ['2026-06-21T22:00:00.000Z', '2026-06-22', 'summer: the day begins at 22 UTC'],
    ['2026-01-01T00:30:00.000Z', '2026-01-01', 'the new year'],
  ])('at %s the day in Norway is %s (%s)', (now, day) => {
    expect(clockAt(now).today()).toBe(day);
    expect(clockAt(now).now()).toBe(now);
  });
});
