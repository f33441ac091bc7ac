import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packNamed, packNames, packsFolder } from '../../../../../test/routines/packs';
import { isRefusal } from '../../refusals';
import type { Routine } from '../routine';
import { PACKAGE_SCHEMA, packageJsonSchema, planPackage, readPackage, takeIn, type RoutinePackage } from './index';

const root = join(packsFolder, '../../..');
const fixtures = join(root, 'test/routines/packages');
const packaged = (routine: Routine): RoutinePackage => ({ format: 'trapp-routine', schema: PACKAGE_SCHEMA, madeBy: 'Ås kommune', madeOn: '2026-11-20', version: null, licence: 'CC-BY-4.0', notes: '', routine });
const problemsOf = (brought: unknown) => {
  const read = readPackage(brought);
  return isRefusal(read) ? read.problems : [];
};

test.each(packNames)('S13: the pack %s goes out as a package and comes in as it was', (name) => {
  const routine = packNamed(name);
  expect(readPackage(JSON.parse(JSON.stringify(packaged(routine))))).toEqual(packaged(routine));
});

// Each schema that has ever been: the file is never changed.
test.each(readdirSync(fixtures))('pain 1: the older package %s is still read', (file) => {
  const read = readPackage(JSON.parse(readFileSync(join(fixtures, file), 'utf8')));
  expect(isRefusal(read) ? read.problems : []).toEqual([]);
});

test.each([
  ['nothing', null],
  ['a list', []],
  ['a text', 'tekst'],
  ['another file', { rules: [] }],
  ['a schema that is no number', { format: 'trapp-routine', schema: '1' }],
])('S13: %s is no package, and that is said', (_what, brought) => {
  expect(problemsOf(brought)[0]?.message).toContain('ikke en rutinepakke');
});

test('S13: a package from a newer Trapp, with something unknown in it, or bottomless, is refused with the place and the words', () => {
  const whole = packaged(packNamed('as-skole'));
  expect(problemsOf({ ...whole, schema: PACKAGE_SCHEMA + 1 })[0]?.message).toContain('nyere Trapp');
  expect(problemsOf({ ...whole, script: 'require("fs")' })).toEqual([{ path: '', message: '«script» er ukjent her. Ta det bort.' }]);
  const [rule, ...rules] = whole.routine.rules;
  expect(problemsOf({ ...whole, routine: { ...whole.routine, rules: [{ ...rule, path: '../../kode.js' }, ...rules] } })).toEqual([{ path: 'routine.rules.0', message: '«path» er ukjent her. Ta det bort.' }]);
  expect(problemsOf(JSON.parse(`{"format":"trapp-routine","schema":1,"routine":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`))[0]?.message).toContain('for mange nivåer');
  expect(problemsOf(JSON.parse('{"format":"trapp-routine","schema":1,"__proto__":{"routine":{}}}')).length).toBeGreaterThan(0);
  expect(({} as Record<string, unknown>)['routine']).toBeUndefined();
});

describe('what taking a package in would do', () => {
  const routine = packNamed('as-skole');
  const state = (draft: object, id: string) => planPackage(draft as never, routine, 'nb').items.find((item) => item.id === id);
  const [first, second] = routine.rules;

  test('S13: to a routine that has not begun everything is new, to itself nothing is changed', () => {
    expect(new Set(planPackage({}, routine, 'nb').items.map((item) => item.state))).toEqual(new Set(['added']));
    const same = planPackage(routine, routine, 'nb');
    expect([new Set(same.items.map((item) => item.state)), same.kept]).toEqual([new Set(['unchanged']), []]);
  });

  test('S13: a part that differs is told with what differs, and what only the draft has is told to stay', () => {
    const own = { ...first, key: 'var-egen', title: { nb: 'Vår egen' } };
    const draft = { ...routine, rules: [own, { ...second, assessWithinSchoolDays: (second?.assessWithinSchoolDays ?? 0) + 1 }] };
    expect(state(draft, `rules/${second?.key}`)).toMatchObject({ state: 'changed', lines: [expect.stringMatching(/^Vurderes innen \(skoledager\): \d+ → \d+$/)] });
    expect(state(draft, `rules/${first?.key}`)).toMatchObject({ state: 'added', title: `Bekymringsregel «${first?.title.nb}»` });
    expect(planPackage(draft as never, routine, 'nb').kept).toEqual(['Bekymringsregel «Vår egen»']);
  });

  test('S13: only what was chosen is taken in, in its place, and nothing is deleted', () => {
    const own = { ...first, key: 'var-egen' };
    const draft = { ...routine, owner: 'Vår kommune', rules: [own, { ...second, enabled: false }], services: [{ key: 'vart-team' }] };
    const taken = takeIn(draft as never, routine, new Set([`rules/${second?.key}`, `rules/${first?.key}`, ...(routine.services ?? []).map(({ key }) => `services/${key}`)]));
    expect(taken['rules']).toEqual([own, second, first]);
    expect(taken['owner']).toBe('Vår kommune');
    expect(taken['services']).toEqual([{ key: 'vart-team' }, ...(routine.services ?? [])]);
    expect(takeIn(draft as never, routine, new Set())).toEqual(draft);
  });
});

test('S13: the published JSON Schema is that of the package', () => {
  expect(readFileSync(join(root, 'docs/routine-package.schema.json'), 'utf8')).toBe(packageJsonSchema());
});
