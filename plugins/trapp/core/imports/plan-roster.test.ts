import fc from 'fast-check';
import { guardianSchema, pupilSchema, type Group, type Guardian, type Pupil, type School } from '../people/index';
import { isRefusal } from '../refusals';
import { planRoster, type RosterPlan, type StoredRoster } from './plan-roster';
import { importSummarySchema } from './profile';
import { readRoster, schoolsOfRoster } from './read-roster';
import { rosterColumns } from './roster-row';
import type { Table } from './table';

const school: School = { id: 's1', sourceId: 'S1', name: 'Tindelia skole', kind: 'school' };
const base = {
  schoolSourcedId: 'S1', schoolName: 'Tindelia skole', schoolType: 'school', classSourcedId: '7A', classTitle: '7A', grade: '7', pupilSourcedId: '1',
  givenName: 'Máret', familyName: 'Nordlysbråten', birthDate: '2014-03-02', language: 'nb', protection: 'none',
  guardian1Name: 'Kari Nordlysbråten', guardian1Phone: '+47 00 11 22 33', guardian1Email: 'kari@fjordvik.example', guardian1Responsibility: 'yes',
};
type Cells = Partial<Record<(typeof rosterColumns)[number], string>>;

const tableOf = (rows: Cells[], top: readonly string[] = rosterColumns): Table => ({
  encoding: 'utf-8', delimiter: ',', rows: [[...top], ...rows.map((cells) => rosterColumns.map((name) => ({ ...base, ...cells } as Cells)[name] ?? ''))],
});

interface People { groups: Group[]; pupils: Pupil[]; guardians: Guardian[] }
let ids = 0;
function importInto(people: People, rows: Cells[]): { plan: RosterPlan; people: People } {
  const table = tableOf(rows);
  const reading = readRoster(table, 'S1', '2026-11-20');
  if (isRefusal(reading)) throw new Error(JSON.stringify(reading));
  const stored: StoredRoster = { school, ...people };
  const plan = planRoster(reading, stored, table, { newId: () => `id${(ids += 1)}`, importer: 'leader' });
  const merge = <T extends { id: string }>(before: T[], after: readonly T[]) => [...before.filter((held) => !after.some((next) => next.id === held.id)), ...after];
  return { plan, people: { groups: merge(people.groups, plan.groups), pupils: merge(people.pupils, plan.pupils), guardians: merge(people.guardians, plan.guardians) } };
}
const empty: People = { groups: [], pupils: [], guardians: [] };

describe('readRoster', () => {
  it.each(['Ærø', 'Čárli', "O'Brien", 'Nguyễn', 'Ánná-Ŧoŋ', 'de la Cruz Ñandú', 'N’Diaye', '李'])('sec-9: the name %s is kept as it is', (familyName) => {
    expect(importInto(empty, [{ familyName }]).people.pupils[0]?.familyName).toBe(familyName);
  });

  it.each([
    ['no id', { pupilSourcedId: '' }, 'pupilSourcedId', /tomt/],
    ['no name', { givenName: '' }, 'givenName', /tomt/],
    ['a formula as name', { givenName: '=HYPERLINK("x")' }, 'givenName', /formel/],
    ['a wide formula sign', { familyName: '＝1+1' }, 'familyName', /formel/],
    ['NUL in a name', { familyName: 'Nord\u0000lys' }, 'familyName', /styretegn/],
    ['text turned around', { familyName: 'abc\u202edef' }, 'familyName', /styretegn/],
    ['a name without end', { familyName: 'x'.repeat(90_000) }, 'familyName', /90000 tegn/],
    ['no grade', { grade: '' }, 'grade', /tomt/],
    ['grade 14', { grade: '14' }, 'grade', /ikke et trinn/],
    ['a birth date in the future', { birthDate: '2027-01-01' }, 'birthDate', /fødselsdato/],
    ['a shield that cannot be read', { protection: 'kode 6' }, 'protection', /adressesperre/],
    ['unclear responsibility', { guardian1Responsibility: 'delvis' }, 'guardian1Responsibility', /foreldreansvar/],
  ])('S31 D5: rejects %s, with row, column and reason', (_, cells, path, message) => {
    const { plan } = importInto(empty, [{ pupilSourcedId: '2' }, cells]);
    expect(plan.pupils).toHaveLength(1);
    expect(plan.summary.problems).toEqual([{ row: 3, path, message: expect.stringMatching(message) as string }]);
  });

  it('S31: another language than ours becomes bokmål, and is said', () => {
    const { plan } = importInto(empty, [{ language: 'pl' }]);
    expect(plan.pupils[0]?.language).toBe('nb');
    expect(plan.summary.problems[0]?.message).toMatch(/«pl»/);
  });

  it('S31: a repeated row is ignored; a pupil or a class told twice in different ways is rejected', () => {
    const { plan } = importInto(empty, [{}, {}, { givenName: 'Maja' }, { pupilSourcedId: '2', grade: '8' }]);
    expect(plan.summary).toMatchObject({ rows: 4, added: 1, ignored: 1, rejected: 2 });
  });

  it('R6: rows of other schools are ignored, and a file without the school is refused', () => {
    expect(importInto(empty, [{}, { schoolSourcedId: 'S2', pupilSourcedId: '2' }]).plan.summary).toMatchObject({ added: 1, ignored: 1 });
    const refused = readRoster(tableOf([{ schoolSourcedId: 'S2' }]), 'S1', '2026-11-20');
    expect(isRefusal(refused) && refused.refused).toBe('import_rejected');
  });

  it('S31 D4: wrong columns are named', () => {
    const refused = readRoster(tableOf([{}], ['a', 'b']), 'S1', '2026-11-20');
    expect(isRefusal(refused) && refused.problems.length).toBe(8);
  });

  it('S31: the schools of a file, for setting up', () => {
    const rows = [{}, {}, { schoolSourcedId: 'B1', schoolName: 'Lyngmo', schoolType: 'kindergarten' }];
    expect(schoolsOfRoster(tableOf(rows))).toEqual([
      { sourceId: 'S1', name: 'Tindelia skole', kind: 'school' },
      { sourceId: 'B1', name: 'Lyngmo', kind: 'kindergarten' },
    ]);
  });
});

describe('planRoster', () => {
  it('S31 P1: everything is new once, and nothing the second time', () => {
    const rows = [{}, { pupilSourcedId: '2', classSourcedId: '8A', classTitle: '8A', grade: '8' }];
    const first = importInto(empty, rows);
    expect(first.plan.summary).toMatchObject({ rows: 2, added: 2, changed: 0, unchanged: 0, notInFile: 0 });
    expect(first.people.pupils.every((pupil) => pupilSchema.safeParse(pupil).success)).toBe(true);
    expect(first.people.guardians.every((guardian) => guardianSchema.safeParse(guardian).success)).toBe(true);
    const again = importInto(first.people, rows);
    expect(again.plan).toMatchObject({ groups: [], pupils: [], guardians: [] });
    expect(again.plan.summary).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(importSummarySchema.safeParse(again.plan.summary).error).toBeUndefined();
  });

  it('S31: a new name, class or telephone number is a change of the same pupil', () => {
    const before = importInto(empty, [{}]).people;
    const { plan, people } = importInto(before, [{ givenName: 'Maret', classSourcedId: '8A', classTitle: '8A', grade: '8', guardian1Phone: '+47 00 99 88 77' }]);
    expect(plan.summary).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(people.pupils).toHaveLength(1);
    expect(people.guardians).toMatchObject([{ phone: '+47 00 99 88 77' }]);
  });

  it('R4: pupils whom the file does not name are set as left and counted, and come back when it does', () => {
    const before = importInto(empty, [{}, { pupilSourcedId: '2' }]).people;
    const { plan, people } = importInto(before, [{}]);
    expect(plan.summary).toMatchObject({ changed: 1, notInFile: 1 });
    expect(people.pupils.map((pupil) => [pupil.sourceId, pupil.active])).toEqual([['1', true], ['2', false]]);
    expect(importInto(people, [{}, { pupilSourcedId: '2' }]).people.pupils.every((pupil) => pupil.active)).toBe(true);
  });

  it('R4: a pupil in a rejected row has not left; with a nameless row nobody has', () => {
    const before = importInto(empty, [{}, { pupilSourcedId: '2' }]).people;
    expect(importInto(before, [{}, { pupilSourcedId: '2', grade: 'x' }]).plan.summary.notInFile).toBe(0);
    expect(importInto(before, [{}, { pupilSourcedId: '' }]).plan.summary.notInFile).toBe(0);
  });

  it('R4: a pupil of another school is not taken over, unless that school has let go', () => {
    const { people } = importInto(empty, [{}]);
    const elsewhere = (active: boolean): People => ({ ...people, pupils: people.pupils.map((pupil) => ({ ...pupil, schoolId: 's2', protection: 'confidential', active })) });
    const refused = importInto(elsewhere(true), [{}]);
    expect(refused.plan).toMatchObject({ pupils: [], guardians: [], summary: { rejected: 1 } });
    const moved = importInto(elsewhere(false), [{}]);
    expect(moved.people.pupils).toMatchObject([{ schoolId: 's1', active: true, protection: 'confidential' }]);
  });

  it('R5: an empty cell says nothing', () => {
    const before = importInto(empty, [{}]).people;
    const { plan } = importInto(before, [{ birthDate: '', language: '', protection: '', guardian1Phone: '', guardian1Responsibility: '', guardian1Email: '' }]);
    expect(plan.summary).toMatchObject({ unchanged: 1, changed: 0 });
  });

  it('R1: a shield is raised by a file and never lowered', () => {
    const raised = importInto(importInto(empty, [{}]).people, [{ protection: 'strictly_confidential' }]).people;
    const { plan, people } = importInto(raised, [{ protection: 'none' }]);
    expect(people.pupils[0]?.protection).toBe('strictly_confidential');
    expect(plan.summary.problems.map((problem) => problem.message).join(' ')).toMatch(/beholdt/);
  });

  it('R1: whoever imports a shielded pupil whom nobody is named for is the first who may see them, and stays so', () => {
    const { people, plan } = importInto(empty, [{ protection: 'confidential' }]);
    expect(people.pupils[0]?.namedStaff).toEqual(['leader']);
    expect(plan.summary.problems.map((problem) => problem.message).join(' ')).toMatch(/navngitte/);
    const named = { ...people, pupils: people.pupils.map((pupil) => ({ ...pupil, namedStaff: ['nurse'] })) };
    expect(importInto(named, [{ protection: 'confidential' }]).people.pupils[0]?.namedStaff).toEqual(['nurse']);
    expect(importInto(empty, [{}]).people.pupils[0]?.namedStaff).toEqual([]);
  });

  it('R2: a block stays though the guardian is spelled otherwise, and a new guardian is unconfirmed', () => {
    const before = importInto(empty, [{}]).people;
    const blocked = { ...before, guardians: before.guardians.map((guardian) => ({ ...guardian, blocked: true })) };
    const respelled = importInto(blocked, [{ guardian1Name: 'Kari N. Nordlysbråten' }]).people;
    expect(respelled.guardians).toMatchObject([{ name: 'Kari N. Nordlysbråten', blocked: true }]);
    const renewed = importInto(blocked, [{ guardian1Name: 'K. Bråten', guardian1Phone: '+47 00 55 55 55', guardian1Email: 'k@fjordvik.example' }]);
    expect(renewed.people.guardians).toMatchObject([{ blocked: true }, { blocked: false, responsibility: 'unknown' }]);
    const again = importInto(renewed.people, [{ guardian1Name: 'K. Bråten', guardian1Phone: '+47 00 55 55 55', guardian1Email: 'k@fjordvik.example' }]);
    expect(again.people.guardians[1]).toMatchObject({ responsibility: 'unknown' });
  });

  it('sec-10 R3: somebody without responsibility is not somebody new by a middle name, a telephone or both', () => {
    const before = importInto(empty, [{ guardian1Phone: '', guardian1Email: '', guardian1Responsibility: 'no' }]).people;
    const { people } = importInto(before, [{ guardian1Name: 'Kari N. Nordlysbråten', guardian1Phone: '+47 00 77 77 77', guardian1Email: '', guardian1Responsibility: 'yes' }]);
    expect(people.guardians).toMatchObject([{ name: 'Kari N. Nordlysbråten', responsibility: 'no' }]);
  });

  it('sec-10 R7: a new id takes the shield, the named staff and the blocks of the one it was before along', () => {
    const before = importInto(empty, [{ protection: 'confidential' }]).people;
    const decided = { ...before, pupils: before.pupils.map((pupil) => ({ ...pupil, namedStaff: ['nurse'] })), guardians: before.guardians.map((guardian) => ({ ...guardian, blocked: true })) };
    const { plan, people } = importInto(decided, [{ pupilSourcedId: 'ny', familyName: 'NORDLYSBRÅTEN', protection: 'none', guardian1Name: 'Kari N.', guardian1Phone: '' }]);
    const renewed = people.pupils.find(({ sourceId }) => sourceId === 'ny');
    expect(renewed).toMatchObject({ protection: 'confidential', namedStaff: ['nurse'], active: true });
    expect(people.guardians.filter(({ pupilId }) => pupilId === renewed?.id)).toMatchObject([{ name: 'Kari N.', blocked: true }]);
    expect(plan.summary.problems.map(({ path }) => path)).toContain('pupilSourcedId');
    // Somebody whom the same file names is somebody else; and so is one who was born on another day.
    expect(importInto(decided, [{}, { pupilSourcedId: 'tvilling', protection: 'none' }]).people.pupils.find(({ sourceId }) => sourceId === 'tvilling')?.protection).toBe('none');
    expect(importInto(decided, [{ pupilSourcedId: 'eldre', birthDate: '2013-03-02', protection: 'none' }]).people.pupils.find(({ sourceId }) => sourceId === 'eldre')?.protection).toBe('none');
  });

  it('sec-10 R7: a second new id takes along what was decided under each of the ones before', () => {
    const first = importInto(empty, [{ protection: 'confidential' }]).people;
    const named = (people: People, who: string): People => ({ ...people, pupils: people.pupils.map((pupil) => ({ ...pupil, namedStaff: [...pupil.namedStaff, who] })) });
    const second = importInto(first, [{ pupilSourcedId: 'ny' }]).people;
    const decided = named({ ...second, guardians: second.guardians.map((guardian, index) => ({ ...guardian, blocked: index === second.guardians.length - 1 })) }, 'nurse');
    const third = importInto({ ...decided, pupils: decided.pupils.map((pupil) => (pupil.sourceId === 'ny' ? { ...pupil, namedStaff: ['assistant'] } : pupil)) }, [{ pupilSourcedId: 'nyest' }]).people;
    const renewed = third.pupils.find(({ sourceId }) => sourceId === 'nyest');
    expect(renewed?.protection).toBe('confidential');
    expect(new Set(renewed?.namedStaff)).toEqual(new Set(['leader', 'nurse', 'assistant']));
    expect(third.guardians.filter(({ pupilId }) => pupilId === renewed?.id)).toMatchObject([{ blocked: true }]);
  });

  it('sec-10 R1 R2: no sequence of files loses a shield, a block or "no parental responsibility"', () => {
    const cells = fc.record({
      pupilSourcedId: fc.constantFrom('1', '2'), protection: fc.constantFrom('', 'none', 'confidential', 'strictly_confidential', 'tull'),
      guardian1Name: fc.constantFrom('', 'Kari Nordlysbråten', 'Kari N. Bråten', 'Ola Havskinn'), guardian1Phone: fc.constantFrom('', '+47 00 11 22 33', '00 77 77 77'),
      guardian1Email: fc.constantFrom('', 'kari@fjordvik.example', 'ola@fjordvik.example'), guardian1Responsibility: fc.constantFrom('', 'yes', 'no', 'unknown'),
      guardian2Name: fc.constantFrom('', 'Ola Havskinn', 'KARI NORDLYSBRÅTEN'), guardian2Responsibility: fc.constantFrom('', 'yes', 'no'),
    });
    const rank = { none: 0, confidential: 1, strictly_confidential: 2 };
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }), fc.array(fc.nat(3), { maxLength: 5 }), (files, blocks) => {
        let people = importInto(empty, [{}]).people;
        files.forEach((file, step) => {
          const toBlock = blocks[step];
          people = { ...people, guardians: people.guardians.map((guardian, index) => (index === toBlock ? { ...guardian, blocked: true } : guardian)) };
          const after = importInto(people, file).people;
          for (const pupil of people.pupils) {
            const next = after.pupils.find((held) => held.id === pupil.id);
            expect(rank[next?.protection ?? 'none']).toBeGreaterThanOrEqual(rank[pupil.protection]);
          }
          for (const guardian of people.guardians) {
            const next = after.guardians.find((held) => held.id === guardian.id);
            if (guardian.blocked) expect(next?.blocked).toBe(true);
            if (guardian.responsibility === 'no') expect(next?.responsibility).toBe('no');
            if (guardian.blocked) {
              const confirmed = (held: People) => held.guardians.filter((other) => other.pupilId === guardian.pupilId && !other.blocked && other.responsibility === 'yes').length;
              expect(confirmed(after)).toBeLessThanOrEqual(confirmed(people));
            }
          }
          people = after;
        });
      }),
      { numRuns: 1000, seed: 20261121 },
    );
  });
});
