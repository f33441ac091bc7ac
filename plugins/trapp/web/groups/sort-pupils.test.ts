import { nextSorting, sortPupils, type PupilRow } from './sort-pupils';

function row(name: string, days: number, percentDays: number | null = 0, newFindings = 0): PupilRow {
  return {
    pupil: { id: name, name, groupId: 'g', groupName: '8A', schoolId: 's', schoolName: 'Vik', grade: 8, protected: false },
    totals: { days, lessons: 0, late: 0, leftEarly: 0, undocumentedDays: 0, percentDays },
    marks: [],
    newFindings: Array.from({ length: newFindings }, (_, index) => ({ id: `f${index}`, ruleTitle: { nb: 'Regel' }, severity: 'notice' as const })),
    openCaseId: null,
  };
}

const namesOf = (rows: readonly PupilRow[]) => rows.map(({ pupil }) => pupil.name);

describe('sorting a class', () => {
  const rows = [row('Åse', 2), row('Ørjan', 9), row('Bo', 2), row('Ægir', 0)];

  test('by name in Norwegian order', () => expect(namesOf(sortPupils(rows, { by: 'name', descending: false }))).toEqual(['Bo', 'Ægir', 'Ørjan', 'Åse']));
  test('by days, most first, those alike by name', () => expect(namesOf(sortPupils(rows, { by: 'days', descending: true }))).toEqual(['Ørjan', 'Bo', 'Åse', 'Ægir']));
  test('a share that is not known comes last when the largest is first', () =>
    expect(namesOf(sortPupils([row('A', 0, null), row('B', 0, 0), row('C', 0, 4)], { by: 'percent', descending: true }))).toEqual(['C', 'B', 'A']));
  test('by follow-up, findings first', () => expect(namesOf(sortPupils([row('A', 9), row('B', 0, 0, 1)], { by: 'follow', descending: true }))).toEqual(['B', 'A']));

  test('a first press on a figure gives the largest first, a second turns it', () => {
    const first = nextSorting({ by: 'name', descending: false }, 'days');
    expect(first).toEqual({ by: 'days', descending: true });
    expect(nextSorting(first, 'days')).toEqual({ by: 'days', descending: false });
  });
});
