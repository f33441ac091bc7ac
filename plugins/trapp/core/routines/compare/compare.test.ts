import fc from 'fast-check';
import { z } from 'zod';
import { packNamed } from '../../../../../test/routines/packs';
import { conditionGroupSchema } from '../../rules/index';
import { routineSchema, type Routine } from '../routine';
import { compareRoutines } from './compare';
import { documentWords } from './words';

const published = packNamed('sondre-land');
const copy = (): Routine => structuredClone(published);
/** A copy of the routine with something done to it, and what is told of that. */
const told = (change: (draft: Routine) => void, language: 'nb' | 'en' = 'nb') => {
  const draft = copy();
  change(draft);
  return compareRoutines(published, draft, language);
};
const [first] = published.rules;

test('B108: nothing is told of two documents that say the same, in whatever order their fields stand', () => {
  const turned = Object.fromEntries(Object.entries(copy()).reverse());
  expect(compareRoutines(published, turned, 'nb')).toEqual([]);
});

test('B108: a new limit is told as what it was and what it is', () => {
  const rule = published.rules.findIndex(({ conditions }) => 'all' in conditions && conditions.all.some((one) => 'fact' in one && one.fact === 'absence'));
  const changes = told((draft) => {
    const conditions = draft.rules[rule]?.conditions;
    const leaf = conditions !== undefined && 'all' in conditions ? conditions.all.find((one) => 'fact' in one) : undefined;
    if (leaf === undefined || !('fact' in leaf)) throw new Error('The rule has no limit');
    leaf.value += 1;
  });
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ part: 'rules', key: published.rules[rule]?.key, kind: 'changed', title: `Bekymringsregel «${published.rules[rule]?.title.nb}»` });
  expect(changes[0]?.lines).toHaveLength(1);
  expect(changes[0]?.lines[0]).toMatch(/^.+: minst \d+.* → minst \d+/);
});

test('B108: conditions that are built otherwise are told as sentences, now and before', () => {
  const [change] = told((draft) => {
    const [rule] = draft.rules;
    if (rule !== undefined) rule.conditions = { any: [rule.conditions, { fact: 'open_cases', operator: 'equal', value: 0 }] };
  });
  expect(change?.lines).toEqual([expect.stringMatching(/^Slår til når\. Nå: «.*».* Før: «.*»$/)]);
});

test('B108: a step that gets another deadline is told with the step, the unit and both lengths', () => {
  const step = published.staircase.levels[0]?.steps[0];
  const changes = told((draft) => {
    const changed = draft.staircase.levels[0]?.steps[0];
    if (changed !== undefined) changed.deadline = { amount: 1, unit: 'weeks' };
  });
  expect(changes).toEqual([{ part: 'steps', key: step?.key, title: `Trinn «${step?.title.nb}»`, kind: 'changed', lines: [expect.stringMatching(/^Frist: \d+ .+ → 1 uke$/)] }]);
});

test('B108: questions that come, go and change in a guide are told by their own words', () => {
  const guide = published.guides.find(({ key }) => key === 'forste-samtale-elev');
  const [change, ...more] = told((draft) => {
    const part = draft.guides.find(({ key }) => key === 'forste-samtale-elev')?.parts[1];
    if (part === undefined) throw new Error('The guide has no such part');
    const item = part.item[0];
    if (item !== undefined) item.required = item.required !== true;
    part.item.pop();
    part.item.push({ linkId: 'nytt', type: 'text', text: { nb: 'Hva gleder du deg til?' } });
  });
  const part = guide?.parts[1];
  expect(more).toEqual([]);
  expect(change).toMatchObject({ part: 'guides', key: 'forste-samtale-elev', kind: 'changed' });
  expect(change?.lines).toEqual([
    `Del «${part?.title.nb}»: Spørsmål «${part?.item[0]?.text.nb}»: ${part?.item[0]?.required === true ? 'Må gjøres: ja → nei' : 'Må gjøres: ja (nytt)'}`,
    `Del «${part?.title.nb}»: Spørsmål er ny: «Hva gleder du deg til?»`,
    `Del «${part?.title.nb}»: Spørsmål er tatt bort: «${part?.item.at(-1)?.text.nb}»`,
  ]);
});

test('a translation that changes is told with its language, and in English to those who read English', () => {
  const change = (draft: Routine) => {
    const [rule] = draft.rules;
    if (rule !== undefined) rule.explanation = { ...rule.explanation, nn: 'Skriven på nytt.' };
  };
  expect(told(change)[0]).toMatchObject({ title: `Bekymringsregel «${first?.title.nb}»`, lines: ['Forklaring er endret på nynorsk'] });
  expect(told(change, 'en')[0]).toMatchObject({ title: `Concern rule “${first?.title.en}”`.replace('“', '«').replace('”', '»'), lines: ['Explanation: changed in Nynorsk'] });
});

test('parts that are new or gone are told once each, and a draft that has hardly begun is compared too', () => {
  const changes = told((draft) => {
    draft.measures.shift();
    draft.consentPurposes.push({ key: 'ny', title: { nb: 'Nytt formål' } } as never);
  });
  expect(changes).toEqual([
    { part: 'measures', key: published.measures[0]?.key, title: `Tiltak «${published.measures[0]?.title.nb}»`, kind: 'removed', lines: [] },
    { part: 'consentPurposes', key: 'ny', title: 'Samtykke «Nytt formål»', kind: 'added', lines: [] },
  ]);
  expect(compareRoutines({}, { rules: [{ key: 'a' }, 7, null], staircase: 'feil' }, 'nb')).toEqual([{ part: 'rules', key: 'a', title: 'Bekymringsregel «a»', kind: 'added', lines: [] }]);
});

test('every field of a routine has a name in bokmål and English, and every choice its words', () => {
  const [fields, choices] = namesIn(routineSchema);
  // What conditions ask is said in whole sentences.
  const [inConditions, choicesInConditions] = namesIn(conditionGroupSchema);
  for (const language of ['nb', 'en'] as const) {
    const words = documentWords(language);
    expect([...fields].filter((field) => !(field in words.fields) && !inConditions.has(field) && !['nb', 'nn', 'en', 'se'].includes(field))).toEqual([]);
    expect([...choices].filter((choice) => !(choice in words.values) && !choicesInConditions.has(choice) && /[a-z]/.test(choice))).toEqual([]);
  }
});

test('whatever single thing is changed in a routine, it is told, of the part that it is in', () => {
  const places = leavesOf(published);
  fc.assert(
    fc.property(fc.nat(places.length - 1), (index) => {
      const path = places[index] ?? [];
      const draft = copy() as unknown as Record<string, unknown>;
      const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, draft);
      const last = path.at(-1) ?? '';
      const value = holder[last];
      holder[last] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)} 2`;
      const changes = compareRoutines(published, draft, 'nb');
      expect(changes.length).toBeGreaterThan(0);
      expect(changes.every(({ kind, lines }) => kind !== 'changed' || lines.every((line) => line.length > 5 && !line.includes('[object') && !line.includes('undefined')))).toBe(true);
    }),
    { numRuns: 120, seed: 20261121 },
  );
});

/** The way to every text, number and yes or no in the document. */
function leavesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return path.length === 0 || path[0] === 'schema' || (path.length === 1 && path[0] === 'key') ? [] : [[...path]];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, name]));
}

/** The names of fields, and the values of choices, that a schema knows. */
function namesIn(schema: z.ZodType): [fields: Set<string>, choices: Set<string>] {
  const [fields, choices] = [new Set<string>(), new Set<string>()];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties, enum: allowed, const: only } = node as { properties?: Record<string, unknown>; enum?: unknown[]; const?: unknown };
    for (const name of Object.keys(properties ?? {})) fields.add(name);
    for (const value of [...(allowed ?? []), only]) if (typeof value === 'string') choices.add(value);
    Object.values(node).forEach(walk);
  };
  walk(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  return [fields, choices];
}
