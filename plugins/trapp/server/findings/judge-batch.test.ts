import { marksOf, type MarkedAbsence } from '../../core/absences/index';
import { ruleSchema, type Rule } from '../../core/rules/index';
import { HEAD, type Batch, type BatchSchool, type CaseSide } from './batch';
import { judgeBatch } from './judge-batch';
import { judgeGrounds } from './judge-grounds';
import { packMemory, placeIn, RECALL, ruleNumber, unpackMemory, withWaiting, type Memory } from './memory';

const calendar = { schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [] }] };
/** A Friday. */
const TODAY = '2026-11-20';
const filter = { documentation: 'any', message: 'any', exceptCauses: [], subjects: null } as const;
const days = (window: object, value: number, more = {}) => ({ fact: 'absence', params: { measure: 'days', window, filter: { ...filter, ...more } }, operator: 'greaterThanInclusive', value });
const YEAR = { kind: 'school_year' };

function aRule(key: string, conditions: object, more: object = {}): Rule {
  return ruleSchema.parse({
    key, title: { nb: key }, explanation: { nb: key }, severity: 'concern', assessedBy: 'contact_teacher', assessWithinSchoolDays: 3, appliesTo: 'school', enabled: true, conditions: { all: [conditions] }, sources: [], ...more,
  });
}
const threeDays = aRule('tre-dager', days(YEAR, 3));

interface Pupil {
  readonly absent: readonly string[];
  readonly grade?: number;
  readonly shielded?: boolean;
  readonly memory?: Memory;
  readonly side?: CaseSide;
}

function aBatch(rules: readonly Rule[], pupils: readonly Pupil[], more: Partial<BatchSchool & { today: string }> = {}): Batch {
  const { today = TODAY, ...school } = more;
  const row = (date: string): MarkedAbsence => ({ date, kind: 'day', cause: 'unknown', documented: null, reported: null, lessons: 0, minutes: null, at: null, subject: null, sourceCode: 'F' });
  const marks = pupils.map(({ absent }) => marksOf(absent.map(row)));
  const rows = Int32Array.from(marks.flatMap((one) => [...one.rows]));
  const texts = marks.map((one) => Buffer.from(one.texts.length === 0 ? '' : JSON.stringify(one.texts)));
  const memories = pupils.map(({ memory = [] }) => Array.from(memory));
  const heads = new Int32Array(pupils.length * HEAD.width);
  const ends = [0, 0, 0];
  pupils.forEach(({ grade = 8, shielded = false }, index) => {
    const stretches = [marks[index]?.rows, texts[index], memories[index]].flatMap((part, at) => [ends[at] ?? 0, (ends[at] = (ends[at] ?? 0) + (part?.length ?? 0))]);
    heads.set([0, grade, shielded ? 1 : 0, ...stretches, index + 1], index * HEAD.width);
  });
  return {
    today, heads, rows, texts: Buffer.concat(texts), memories: Int32Array.from(memories.flat()),
    routines: [{ key: 'rutine', hash: JSON.stringify(rules), rules, calendar }],
    schools: [{ id: 'vik', sourceId: 'S-vik', kind: 'school', dataUntil: TODAY, importedAt: null, recordsLessons: true, lastAskedOn: null, ...school }],
    sides: new Map(pupils.flatMap(({ side }, index) => (side ? [[index, [side]] as const] : []))),
  };
}

const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const memoryOf = (judged: Awaited<ReturnType<typeof judgeBatch>>, pupil = 0) => judged.memories.get(pupil) ?? [];
const firing = (judged: Awaited<ReturnType<typeof judgeBatch>>) => judged.hits.map(({ pupil }) => pupil);

describe('judging a batch', () => {
  test('only what is not remembered is put to the engine', async () => {
    const first = await judgeBatch(aBatch([threeDays], [{ absent: week }, { absent: week.slice(0, 2) }, { absent: [] }, { absent: [] }]));
    expect(first.tallies[0]).toMatchObject({ pupils: 4, skipped: 1, fired: 1, unchanged: 0, judged: 1, cannotBeJudged: 0, errors: [] });
    expect(first.hits).toMatchObject([{ pupil: 0, routine: 0, rule: 0, asked: true }]);
    expect(JSON.parse(first.hits[0]?.verdict ?? '')).toMatchObject({ rule: 'tre-dager', result: 'fired' });

    const again = await judgeBatch(aBatch([threeDays], [{ absent: week, memory: memoryOf(first) }]));
    expect(again.tallies[0]).toMatchObject({ fired: 1, unchanged: 1, judged: 0 });
    expect([again.hits, again.gone, again.memories.size]).toEqual([[], [], 0]);
  });

  test('one more day: a finding that waits is explained when somebody looks, and one that has been assessed is judged anew', async () => {
    const first = await judgeBatch(aBatch([threeDays], [{ absent: week.slice(0, 3) }]));
    const more = await judgeBatch(aBatch([threeDays], [{ absent: week, memory: memoryOf(first) }]));
    expect([more.tallies[0]?.judged, more.tallies[0]?.outdated, firing(more)]).toEqual([0, 1, []]);
    expect(memoryOf(more)).not.toEqual(memoryOf(first));
    const assessed = Array.from(memoryOf(first), (number, at) => (at === RECALL.content ? withWaiting(number, false) : number));
    const anew = await judgeBatch(aBatch([threeDays], [{ absent: week, memory: assessed }]));
    expect([anew.tallies[0]?.judged, firing(anew)]).toEqual([1, [0]]);
  });

  test('another limit is judged anew', async () => {
    const first = await judgeBatch(aBatch([threeDays], [{ absent: week.slice(0, 3) }]));
    const changed = await judgeBatch(aBatch([aRule('tre-dager', days(YEAR, 2))], [{ absent: week.slice(0, 3), memory: memoryOf(first) }]));
    expect([changed.tallies[0]?.judged, firing(changed)]).toEqual([1, [0]]);
  });

  test('a rule that fires no more is told of, and forgotten', async () => {
    const first = await judgeBatch(aBatch([threeDays], [{ absent: week }]));
    const after = await judgeBatch(aBatch([threeDays], [{ absent: week.slice(0, 2), memory: memoryOf(first) }]));
    expect(after.gone).toEqual([{ pupil: 0, number: ruleNumber('rutine', 'tre-dager') }]);
    expect(after.memories.get(0)).toEqual([]);
    const switchedOff = await judgeBatch(aBatch([{ ...threeDays, enabled: false }], [{ absent: week, memory: memoryOf(first) }]));
    expect(switchedOff.gone).toHaveLength(1);
  });

  test('what cannot be judged today may still stand, and it is said what is missing', async () => {
    const first = await judgeBatch(aBatch([threeDays], [{ absent: week }]));
    const stale = await judgeBatch(aBatch([aRule('tre-dager', days(YEAR, 9))], [{ absent: week, memory: memoryOf(first) }, { absent: [] }, { absent: [] }], { today: '2026-12-18' }));
    expect(stale.tallies[0]).toMatchObject({ pupils: 3, skipped: 1, cannotBeJudged: 3, missing: { stale_data: 3 } });
    expect(stale.gone).toEqual([]);
  });

  test('B33: grades and shielded pupils that a rule leaves out', async () => {
    const pupils = [{ absent: week, grade: 7 }, { absent: week, grade: 8 }, { absent: week, shielded: true }];
    expect(firing(await judgeBatch(aBatch([threeDays], pupils)))).toEqual([0, 1, 2]);
    expect(firing(await judgeBatch(aBatch([{ ...threeDays, grades: { from: 8, to: 10 } }], pupils)))).toEqual([1, 2]);
    expect(firing(await judgeBatch(aBatch([{ ...threeDays, protectedPupils: 'leave_out' }], pupils)))).toEqual([0, 1]);
    expect(firing(await judgeBatch(aBatch([{ ...threeDays, appliesTo: 'kindergarten' }], pupils)))).toEqual([]);
  });

  test('S34: between its days a rule raises nothing, and on its day it does, also when that was missed', async () => {
    const onMondays = aRule('mandag', days(YEAR, 3), { cadence: { kind: 'weekly', weekday: 1 } });
    const friday = await judgeBatch(aBatch([onMondays], [{ absent: week }], { lastAskedOn: '2026-11-19' }));
    expect([firing(friday), friday.tallies[0]?.fired, friday.memories.size]).toEqual([[], 0, 0]);
    const monday = await judgeBatch(aBatch([onMondays], [{ absent: week, memory: memoryOf(friday) }], { today: '2026-11-23' }));
    expect([firing(monday), monday.tallies[0]?.fired]).toEqual([[0], 1]);
    expect(firing(await judgeBatch(aBatch([onMondays], [{ absent: week }], { today: '2026-11-24', lastAskedOn: '2026-11-20' })))).toEqual([0]);
    const wednesday = await judgeBatch(aBatch([onMondays], [{ absent: [...week, '2026-11-24'], memory: memoryOf(monday) }], { today: '2026-11-25', dataUntil: '2026-11-24', lastAskedOn: '2026-11-24' }));
    expect([firing(wednesday), wednesday.tallies[0]?.outdated]).toEqual([[], 1]);
  });

  test('S40: a list is made anew on each of its days, and once a day', async () => {
    const list = aRule('liste', days(YEAR, 3), { makes: 'list' });
    const first = await judgeBatch(aBatch([list], [{ absent: week }]));
    expect(firing(first)).toEqual([0]);
    expect(firing(await judgeBatch(aBatch([list], [{ absent: week, memory: memoryOf(first) }])))).toEqual([]);
    expect(firing(await judgeBatch(aBatch([list], [{ absent: week, memory: memoryOf(first) }], { today: '2026-11-21' })))).toEqual([0]);
  });

  test('sec-8: one hostile rule cannot silence another, and is on record', async () => {
    const hostile = { ...threeDays, key: 'vond', conditions: { all: [{ fact: '__proto__', operator: 'equal', value: 1 }] } } as unknown as Rule;
    const judged = await judgeBatch(aBatch([hostile, threeDays], [{ absent: week }, { absent: [] }]));
    expect(judged.hits).toMatchObject([{ pupil: 0, rule: 1 }]);
    expect(judged.tallies[0]).toMatchObject({ cannotBeJudged: 2, missing: { broken: 2 }, errors: [{ routine: 'rutine', rule: 'vond', problem: 'broken' }] });
  });

  test('a rule that has to be left out takes nothing with it', async () => {
    const first = await judgeBatch(aBatch([threeDays], [{ absent: week }]));
    const judged = await judgeBatch(aBatch([threeDays, aRule('fire-dager', days(YEAR, 4))], [{ absent: week, memory: memoryOf(first) }]), new Set(['rutine|tre-dager']));
    expect(judged.hits).toMatchObject([{ rule: 1 }]);
    expect(judged.gone).toEqual([]);
    expect(judged.memories.get(0)).toHaveLength(2 * RECALL.width);
    expect(placeIn(judged.memories.get(0) ?? [], ruleNumber('rutine', 'tre-dager'))).toBe(0);
    expect(judged.tallies[0]?.errors).toEqual([{ routine: 'rutine', rule: 'tre-dager', problem: 'too_slow' }]);
  });

  test('B28, S41: case facts, choices and windows of the case, and none without a case', async () => {
    const noCase = aRule('uten-sak', { fact: 'open_cases', operator: 'equal', value: 0 });
    const signs = aRule('tegn', { fact: 'choices_made', params: { guide: 'kartlegging', field: 'tegn' }, operator: 'lessThan', value: 2 });
    const sincePlan = aRule('etter-plan', days({ kind: 'since', event: 'plan_started', withinSchoolYear: true }, 2));
    const side: CaseSide = { routine: 0, caseFacts: { open_cases: 1 }, since: { plan_started: '2026-11-19' }, choices: new Map([['kartlegging.tegn', 2]]), weighed: new Map() };
    const judged = await judgeBatch(aBatch([noCase, signs, sincePlan], [{ absent: week, side }, { absent: week }]));
    expect(judged.hits.map(({ pupil, rule }) => [pupil, rule])).toEqual([[0, 2], [1, 0], [1, 1]]);
  });

  test('R30: days that a decision has weighed are used up', async () => {
    const usedUp = aRule('tre-nye', days(YEAR, 3), { counting: 'not_weighed' });
    const side = (weighed: string[]): CaseSide => ({ routine: 0, caseFacts: {}, since: {}, choices: new Map(), weighed: new Map([['tre-nye', new Set(weighed)]]) });
    expect(firing(await judgeBatch(aBatch([usedUp], [{ absent: week, side: side(week.slice(0, 3)) }, { absent: week, side: side(week.slice(0, 2)) }])))).toEqual([1]);
  });
});

describe('what became of the ground', () => {
  test('pain 22: a window that moved on is told from absence that was corrected', () => {
    const lately = aRule('siste-uke', days({ kind: 'rolling', amount: 5, unit: 'school_days', withinSchoolYear: true }, 3));
    const side = { caseFacts: {}, since: {}, choices: new Map(), weighed: new Map() };
    const questions = [0, 1].map((pupil) => ({ pupil, rule: 0, side }));
    const batch = aBatch([lately], [{ absent: week }, { absent: week.slice(0, 1) }], { today: '2026-12-04', dataUntil: '2026-12-04' });
    expect(judgeGrounds(batch, { rules: [{ key: 'lately', rule: lately, calendar, on: TODAY }], questions })).toEqual([true, false]);
  });
});

test('a memory is kept as it was, and a spoilt one is as none', () => {
  const memory = [1, -5, 7, -2_000_000_000, 2_147_483_647, 0];
  expect(Array.from(unpackMemory(packMemory(memory)))).toEqual(memory);
  expect(packMemory([])).toHaveLength(0);
  expect(unpackMemory(Buffer.from('ikke et minne'))).toHaveLength(0);
});
