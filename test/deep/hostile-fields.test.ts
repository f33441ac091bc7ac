import { z } from 'zod';
import { operations, type OperationId } from '../../plugins/trapp/core/contracts/index';
import { routineSchema, type Routine } from '../../plugins/trapp/core/routines/index';
import { nowhere, fixedParams, inputs } from '../access/requests';
import { theApp, visitor } from '../kit/app';
import { authoredUntilNow } from '../kit/authored-rows';
import { FRIDAY } from '../kit/case-desk';
import { coordinatorToken } from '../kit/coordinators';
import { evidence, isDeep } from '../kit/evidence';
import { aSchool, aStaff, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { bringFiles, writeAsCoordinator } from './hostile-content';
import { HostileHand, lookedUp } from './hostile-hand';
import { activeIn, appointmentsOf, papersOf, strangeIn, wordsOf } from './hostile-papers';
import { hostileTexts, MARK, unwritableTexts } from './hostile-texts';
import { KEY, routineWithAll, writeEverywhere, type Written } from './hostile-world';
import { cut, filledWith, textFieldsOf } from './text-fields';

jest.setTimeout(3_600_000);
const ids = Object.keys(operations) as OperationId[];
const fields = ids.flatMap((id) => textFieldsOf(operations[id].input).map((path) => `${id} ${path}`));
/** Every run writes as many of them at once as a field has room for; a deep run writes each by itself. */
const together = Object.entries(hostileTexts).filter(([name]) => !/without an end|marks upon/.test(name)).map(([, text]) => text).join(' ');
const atOnce = `=${together}${hostileTexts['a word without an end']}`;
const texts: readonly (readonly [string, string])[] = isDeep ? [['all at once', atOnce], ...Object.entries(hostileTexts)] : [['all at once', cut(atOnce, 2500)]];
/** A routine has thousands of texts, and is read with each request. */
const MOST_IN_ROUTINE = isDeep ? 4000 : 300;
const figures = { fields: fields.length, texts: 0, answers: 0, papers: 0, active: 0, slowestPaperMs: 0 };
const logged: string[] = [];
const levels = ['error', 'warn', 'info', 'http', 'debug'] as const;
const before = { ...Object.fromEntries(levels.map((level) => [level, theApp().log[level]])), isLevelEnabled: theApp().log.isLevelEnabled };

let takeAway: () => Promise<void>;
beforeAll(async () => {
  takeAway = await authoredUntilNow();
  for (const level of levels) Object.assign(theApp().log, { [level]: (line: unknown) => logged.push(String(line)) });
  Object.assign(theApp().log, { isLevelEnabled: () => true });
});
afterAll(async () => {
  Object.assign(theApp().log, before);
  resetClock();
  await publishNothing();
  await takeAway();
  evidence('sec-9', figures);
});

/** The routine with the text in everything that its authors write. */
function written(text: string): Routine {
  const { value } = filledWith(routineSchema, routineWithAll(), cut(text, MOST_IN_ROUTINE));
  return { ...routineSchema.parse(value), key: KEY };
}

/** Whatever can be read of it, by those who may. */
async function readAll(hand: HostileHand, world: Written): Promise<void> {
  const params = { ...world.records, schoolId: world.school.id, groupId: world.group.id, caseId: world.caseId, meetingId: world.meetingId, referralId: world.referralId, recordId: world.records.plan, routineKey: KEY, checkKey: 'dagsjekk' };
  for (const pupilId of world.pupils) for (const id of ['viewPupil', 'viewConcern', 'viewRaising'] as const) await hand.peek(id, { ...params, pupilId }, {}, world.leaderCookie);
  for (const recordId of Object.values(world.records)) for (const id of ['viewRecord', 'viewRecordHistory', 'viewDeliveries'] as const) await hand.peek(id, { ...params, recordId }, {}, world.leaderCookie);
  for (const id of ids.filter((one) => operations[one].door === 'app' && operations[one].method === 'GET' && operations[one].file !== true)) {
    for (const who of [world.leaderCookie, world.nurse]) await hand.peek(id, { ...fixedParams, pupilId: world.pupil.id, ...params }, inputs[id]({ ...nowhere, schoolId: world.school.id }), who);
  }
}

describe('sec-9: a hostile text in every field', () => {
  const taken = new Set<string>();

  test.each(texts)('%s: is kept as text, and does nothing anywhere', async (_, text) => {
    const hand = new HostileHand(text, () => logged.slice(-3).join(' // '));
    // Where the one before has left the clock a fortnight on.
    setClock(FRIDAY);
    await publishOnly(written(text));
    const world = await writeEverywhere(hand);
    await bringFiles(hand);
    await writeAsCoordinator(hand).finally(() => {
      for (const place of hand.taken) taken.add(place);
    });
    await readAll(hand, world);
    // Word for word, but for blanks around it.
    expect(hand.heard.some(({ id, body }) => id === 'viewCase' && (body as { case: { concern: string } }).case.concern === cut(text.trim(), 4000).trim())).toBe(true);
    expect(hand.heard.filter(({ status }) => status >= 500)).toEqual([]);

    const papers = await papersOf(world);
    for (const { path, bytes, disposition, ms } of papers) {
      figures.slowestPaperMs = Math.max(figures.slowestPaperMs, ms);
      expect({ path, active: activeIn(bytes), name: /^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.%-]+$/.test(disposition) }).toEqual({ path, active: [], name: true });
      expect({ path, isWhole: wordsOf(bytes).replace(/\s/g, '').includes(MARK) }).toEqual({ path, isWhole: true });
    }
    for (const { bytes, path } of await appointmentsOf(world)) expect({ path, strange: strangeIn(bytes) }).toEqual({ path, strange: [] });
    figures.texts += 1;
    figures.answers += hand.heard.length;
    figures.papers += papers.length;
  });

  test('there is no field that nobody has tried', () => {
    expect(fields.filter((field) => !taken.has(field) && !(field in lookedUp))).toEqual([]);
    expect(Object.keys(lookedUp).filter((field) => !fields.includes(field))).toEqual([]);
    expect(fields.length).toBeGreaterThan(150);
  });

  test('sec-14: no log has a word of it, nor a line too much', () => {
    expect(logged.filter((line) => line.includes(MARK) || /[\r\n\u001b]/.test(line))).toEqual([]);
  });
});

describe('sec-9: what cannot be kept is refused', () => {
  let who: Record<'app' | 'admin', Record<string, string>>;
  beforeAll(async () => {
    const school = await aSchool();
    who = { app: { Cookie: await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }])) }, admin: { Authorization: `Bearer ${await coordinatorToken('Uskrivelig', 'Vond')}` } };
  });
  const methods = { POST: 'post', PUT: 'put' } as const;
  const writes = ids.filter((id) => textFieldsOf(operations[id].input).length > 0 && operations[id].method in methods && operations[id].door !== 'source');
  const send = async (id: OperationId, body: string) => {
    const { method, path, door } = operations[id];
    const params: Readonly<Record<string, unknown>> = { ...nowhere, ...fixedParams };
    const address = path.replace(/:(\w+)/g, (_match, name: string) => String(params[name]));
    return visitor()[methods[method as 'POST' | 'PUT']](`${door === 'admin' ? '/trapp' : '/api/trapp'}${address}`).set({ 'X-Trapp': '1', 'Content-Type': 'application/json', ...who[door === 'admin' ? 'admin' : 'app'] }).send(body);
  };

  test.each(Object.entries(unwritableTexts))('%s, in every operation that takes text', async (_, text) => {
    for (const id of writes) {
      const { value, paths } = filledWith(operations[id].input, inputs[id](nowhere), text);
      // An empty list of answers has no place for it.
      if (paths.length === 0) continue;
      const { status, text: answer } = await send(id, JSON.stringify(value));
      expect({ id, status, echoes: answer.includes(MARK) }).toEqual({ id, status: 400, echoes: false });
    }
  });

  test('more than there is room for: a field beyond its length, and a megabyte', async () => {
    for (const id of writes) {
      const longer = JSON.stringify(filledWith(operations[id].input, inputs[id](nowhere), 'x').value).replaceAll('"x"', `"${'x'.repeat(30_000)}"`);
      const answered = [await send(id, longer), await send(id, JSON.stringify({ text: 'x'.repeat(1_100_000) }))];
      expect({ id, refused: answered.map(({ status }) => status >= 400 && status < 500), echo: answered.some(({ text }) => text.includes('xxxxx')) }).toEqual({ id, refused: [true, true], echo: false });
    }
  });

  test('nothing of it is in the log', () => expect(logged.filter((line) => line.includes(MARK) || line.includes('xxxxx'))).toEqual([]));
});

test('sec-9: the search for fields finds those of a schema that nobody has seen before', () => {
  const made = z.strictObject({ a: z.string().max(9), b: z.array(z.strictObject({ c: z.string().optional() })), d: z.record(z.string(), z.union([z.string(), z.number()])), e: z.enum(['x']), f: z.string().regex(/^\d+$/), g: z.lazy(() => z.string()).nullable() });
  expect(textFieldsOf(made)).toEqual(['a', 'b.*.c', 'd.*', 'g']);
  expect(filledWith(made, { a: 'x', b: [{ c: 'x' }], d: { en: 'x', to: 2 }, e: 'x', f: '1', g: null }, 'æøå'.repeat(9)).value).toEqual({ a: 'æøåæøåæøå', b: [{ c: 'æøå'.repeat(9) }], d: { en: 'æøå'.repeat(9), to: 2 }, e: 'x', f: '1', g: null });
});
