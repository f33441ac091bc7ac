import type { MeasuredPupil } from './absence-overview';
import { hideSmallAbsence, tallySchool, type HideableFigures } from './municipality-overview';

const ground = { period: { from: '2026-08-17', to: '2026-11-20' }, schoolDays: 50, missing: null };
const one = (days: number, more: Partial<MeasuredPupil['values']> = {}): MeasuredPupil['values'] => ({ sharePercent: 2 * days, days, documentedDays: days, undocumentedDays: 0, lessons: 0, late: 0, ...more });
const pupil = (values: MeasuredPupil['values'], more: Partial<MeasuredPupil> = {}): MeasuredPupil => ({ values, hasFinding: false, hasCase: false, ...more });
/** So many pupils with so many days each, among so many in all. */
const school = (withAbsence: number, days: number, pupils: number, more: Partial<MeasuredPupil> = {}) =>
  tallySchool(Array.from({ length: pupils }, (_, at) => (at < withAbsence ? pupil(one(days), more) : pupil(one(0)))), ground);

describe('S23 sec-17: absence by school, for somebody who sees no pupil', () => {
  it('S23 B56: shows schools and the municipality where enough pupils stand behind', () => {
    const { whole, schools, counted } = hideSmallAbsence([school(10, 5, 100), school(20, 1, 50)]);
    expect(counted).toBe(2);
    expect(whole).toMatchObject({ pupils: 150, days: 70 });
    expect(schools).toMatchObject([{ pupils: 100, days: 50, sharePercent: 1 }, { pupils: 50, days: 20, sharePercent: 0.8 }]);
    expect(whole.sharePercent).toBeCloseTo((100 * 70) / (150 * 50), 9);
  });

  it('B95: days of fewer than five pupils are hidden however many they are, and another school’s with them', () => {
    const { whole, schools } = hideSmallAbsence([school(3, 40, 100), school(20, 1, 50), school(30, 1, 60)]);
    expect(schools.map(({ days, sharePercent }) => [days, sharePercent])).toEqual([['hidden', 'hidden'], ['hidden', 'hidden'], [30, 1]]);
    expect(whole.days).toBe(170);
  });

  it('B95: with one other school only, nobody can take the one from the whole', () => {
    const { whole, schools } = hideSmallAbsence([school(2, 10, 100), school(2, 1, 50)]);
    expect([whole.days, ...schools.map(({ days }) => days)]).toEqual(['hidden', 'hidden', 'hidden']);
  });

  it('B57: fewer than five with an open case are hidden, and so are all but a few of a school', () => {
    const cases = { hasCase: true };
    const { schools } = hideSmallAbsence([school(3, 1, 100, cases), school(47, 1, 50, cases), school(20, 1, 100, cases), school(6, 1, 80, cases)]);
    expect(schools.map(({ withCase }) => withCase)).toEqual(['hidden', 'hidden', 20, 6]);
  });

  it('a school with too few pupils has nothing to show', () => {
    const { schools } = hideSmallAbsence([school(4, 5, 4), school(20, 1, 50), school(20, 1, 60)]);
    const { documentedDays: _documented, ...rest } = schools[0] as HideableFigures;
    expect(new Set(Object.values(rest))).toEqual(new Set(['hidden']));
  });

  it('documented and undocumented days are shown together or not at all: with the days, the one gives the other', () => {
    const split = (undocumented: number, pupils: number) =>
      tallySchool(Array.from({ length: pupils }, (_, at) => pupil(at < undocumented ? one(2, { documentedDays: 0, undocumentedDays: 2 }) : one(1))), ground);
    const { schools, whole } = hideSmallAbsence([split(2, 40), split(10, 40), split(12, 40)]);
    expect(schools.map(({ documentedDays, undocumentedDays }) => [documentedDays, undocumentedDays])).toEqual([['hidden', 'hidden'], ['hidden', 'hidden'], [28, 24]]);
    expect([whole.documentedDays, whole.undocumentedDays]).toEqual([96, 48]);
  });

  it('days that few pupils have without a word on documentation hide the split, also across schools', () => {
    const partly = (unstated: number) =>
      tallySchool(Array.from({ length: 40 }, (_, at) => pupil(at < unstated ? one(1, { documentedDays: 0 }) : at < 20 ? one(2, { documentedDays: 0, undocumentedDays: 2 }) : one(1))), ground);
    const { schools, whole } = hideSmallAbsence([partly(2), partly(0), partly(0)]);
    expect(schools[0]).toMatchObject({ documentedDays: 'hidden', undocumentedDays: 'hidden' });
    expect(whole).toMatchObject({ documentedDays: 'hidden', undocumentedDays: 'hidden' });
  });

  it('S78: a school without data, or with too old data, has no figures of absence and is not in the whole', () => {
    const stale = tallySchool(Array.from({ length: 40 }, () => pupil(one(9, { sharePercent: Number.NaN }))), { ...ground, missing: 'stale_data' });
    const { whole, schools, counted } = hideSmallAbsence([stale, school(20, 1, 50)]);
    expect(counted).toBe(1);
    expect(schools[0]).toMatchObject({ pupils: 40, sharePercent: null, days: null, documentedDays: null, lessons: null, late: null });
    expect(whole).toMatchObject({ pupils: 90, days: 20, sharePercent: 0.8 });
  });

  it('sec-17: in any municipality, what the whole and the shown schools leave over is from two schools and five pupils at least', () => {
    let seed = 5;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let round = 0; round < 300; round += 1) {
      const tallies = Array.from({ length: 2 + random(4) }, () => school(random(14), 1 + random(3), 20 + random(20), { hasCase: random(2) === 0 }));
      const { whole, schools } = hideSmallAbsence(tallies);
      for (const name of ['days', 'withCase'] as const) {
        const behind = tallies.map((tally) => (name === 'days' ? tally.behind.days : tally.figures.withCase));
        expect(behind.filter((pupils, at) => pupils < 5 && schools[at]?.[name] !== 'hidden')).toEqual([]);
        const hidden = behind.filter((_, at) => schools[at]?.[name] === 'hidden');
        const leftOver = { schools: hidden.length, pupils: hidden.reduce((sum, pupils) => sum + pupils, 0) };
        if (whole[name] !== 'hidden' && hidden.length > 0) expect({ round, name, ...leftOver, isSafe: leftOver.schools >= 2 && leftOver.pupils >= 5 }).toEqual({ round, name, ...leftOver, isSafe: true });
      }
    }
  });

  it('a municipality without schools has no figures', () => {
    expect(hideSmallAbsence([])).toMatchObject({ schools: [], counted: 0, whole: { pupils: null, days: null } });
  });
});
