import { followersOf, type RunningCase } from './followers';

let next = 0;
/** Each of a child of its own, unless one is named. */
const running = (cases: number, routineKey: string, routineVersion: number, pupilId?: string): RunningCase[] =>
  Array.from({ length: cases }, () => ({ routineKey, routineVersion, pupilId: pupilId ?? `elev ${(next += 1)}` }));
const versions = [['skole', 3], ['skole', 2], ['skole', 1], ['barnehage', 1]].map(([routineKey, number]) => ({ routineKey: String(routineKey), number: Number(number) }));
const told = (asked: string, ...given: readonly RunningCase[][]) => {
  const { cases, versions: each } = followersOf(asked, given.flat(), versions);
  return [cases, ...each.map((one) => one.cases)];
};

describe('C3, B108, sec-17: how many running cases follow each version', () => {
  const kindergarten = running(9, 'barnehage', 1);

  it('all of them, when each is many', () => {
    const given = [running(12, 'skole', 3), running(7, 'skole', 2), running(5, 'skole', 1), kindergarten];
    expect(told('skole', ...given)).toEqual([24, 12, 7, 5]);
    expect(told('barnehage', ...given)).toEqual([9, 9]);
  });

  it.each<[string, RunningCase[][], unknown[]]>([
    ['few, and nobody, are not told, and those just above them do not give them away', [running(30, 'skole', 3), running(6, 'skole', 2)], [36, 30, 'hidden', 'hidden']],
    ['that nobody follows the others is not told either', [running(30, 'skole', 2)], [30, 'hidden', 'hidden', 'hidden']],
    ['one child with six cases is one child', [running(6, 'skole', 3, 'den ene'), running(8, 'skole', 2), running(9, 'skole', 1)], [23, 'hidden', 'hidden', 9]],
    ['few in all are not told', [running(2, 'skole', 3), running(2, 'skole', 2)], ['hidden', 'hidden', 'hidden', 'hidden']],
  ])('%s', (_what, given, shown) => {
    expect(told('skole', ...given, kindergarten)).toEqual(shown);
  });

  it('a routine with few cases cannot be worked out from the other and the overview of all', () => {
    const given = [running(20, 'skole', 3), running(10, 'skole', 2), running(6, 'skole', 1), running(2, 'barnehage', 1)];
    expect(told('barnehage', ...given)).toEqual(['hidden', 'hidden']);
    expect(told('skole', ...given)).toEqual(['hidden', 20, 'hidden', 'hidden']);
  });

  it('a routine that was never published tells nothing, not even of the others', () => {
    expect(followersOf('kladden', kindergarten, versions)).toEqual({ cases: 'hidden', versions: [] });
  });
});
