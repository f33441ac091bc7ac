import { join } from 'node:path';
import type { DraftRow, DraftView } from '../../plugins/trapp/core/contracts/index';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { packNames, readPackNamed, readRuleCorpus, seedPack } from '../../plugins/trapp/server/routines/seed-pack';
import { theApp, visitor } from '../kit/app';
import { coordinatorNamed, type Coordinator } from '../kit/coordinators';

const KEY = 'kladd-kommunen';
const at = `/trapp/routines/${KEY}/draft`;

let kari: Coordinator;
let ola: Coordinator;

const view = async (key = KEY) => (await kari<DraftView>('get', `/trapp/routines/${key}/draft`)).body;
const row = async (part: string, key: string, routine = KEY): Promise<DraftRow> => {
  const found = (await view(routine)).parts.find((one) => one.part === part && one.key === key);
  if (found === undefined) throw new Error(`No ${part} ${key}`);
  return found;
};
const keysOf = async (part: string) => (await view()).parts.filter((one) => one.part === part).map(({ key }) => key);
const rule = (nb: string) => ({ title: { nb, en: 'In English' }, conditions: { all: [] } });

beforeAll(async () => {
  kari = await coordinatorNamed('Kari', 'Kladd');
  ola = await coordinatorNamed('Ola', 'Kladd');
  expect(await kari('post', '/trapp/routines', { key: KEY, title: 'Kladdekommunens rutine', from: null })).toMatchObject({ status: 200, body: { key: KEY } });
});

afterAll(async () => {
  for (const key of [KEY, 'kladd-kopi', 'kladd-bergen', 'kladd-delt']) await theApp().db.query('plugin::trapp.routine').deleteMany({ where: { key } });
});

describe('a routine is written part by part', () => {
  it('S13: an empty routine begins with what it cannot do without, and only one can have its key', async () => {
    const { document, parts } = await view();
    expect(document).toMatchObject({ key: KEY, title: { nb: 'Kladdekommunens rutine' }, languages: ['nb'], rules: [] });
    expect(parts).toEqual(expect.arrayContaining([expect.objectContaining({ part: 'routine', key: KEY, changedBy: 'Kari Kladd', alsoIn: [] })]));
    expect(await kari('post', '/trapp/routines', { key: KEY, title: 'En til', from: null })).toMatchObject({ status: 400, body: { error: { problems: [{ path: 'key' }] } } });
  });

  it('S13, pain 15: a part is added half-done, saved half-done, moved, and taken out', async () => {
    for (const key of ['kladd-en', 'kladd-to', 'kladd-tre']) expect((await kari('post', `${at}/rules`, { key, value: rule(key) })).status).toBe(200);
    expect(await keysOf('rules')).toEqual(['kladd-en', 'kladd-to', 'kladd-tre']);
    expect((await kari('post', `${at}/rules`, { key: 'kladd-en', value: {} })).body.error?.problems[0]?.path).toBe('key');

    expect((await kari('post', `${at}/rules/kladd-tre/place`, { to: 0 })).status).toBe(200);
    expect(await keysOf('rules')).toEqual(['kladd-tre', 'kladd-en', 'kladd-to']);

    const { stamp } = await row('rules', 'kladd-en');
    const saved = await kari<{ stamp: string }>('put', `${at}/rules/kladd-en`, { stamp, value: { title: { nb: '', en: 'Days' }, unknown: { half: 'done' } } });
    expect(saved.status).toBe(200);
    expect((await view()).document['rules']).toContainEqual({ key: 'kladd-en', title: { nb: '', en: 'Days' }, unknown: { half: 'done' } });
    expect((await row('rules', 'kladd-en')).stamp).toBe(saved.body.stamp);
    expect(await keysOf('rules')).toEqual(['kladd-tre', 'kladd-en', 'kladd-to']);

    expect((await kari('post', `${at}/rules/kladd-to/removal`, { stamp: (await row('rules', 'kladd-to')).stamp })).status).toBe(200);
    expect(await keysOf('rules')).toEqual(['kladd-tre', 'kladd-en']);
    expect(await theApp().db.query('plugin::trapp.rule').count({ where: { key: 'kladd-to' } })).toBe(0);
  });

  it('pain 4: the second of two coordinators is told who and when, and nothing of either is lost', async () => {
    const before = await row('rules', 'kladd-tre');
    expect((await kari('put', `${at}/rules/kladd-tre`, { stamp: before.stamp, value: rule('Karis') })).status).toBe(200);
    const told = await ola('put', `${at}/rules/kladd-tre`, { stamp: before.stamp, value: rule('Olas') });
    expect(told).toMatchObject({ status: 409, body: { error: { code: 'version_conflict', problems: [{ message: expect.stringMatching(/^Kari Kladd lagret /) }] } } });
    const now = await row('rules', 'kladd-tre');
    expect(now).toMatchObject({ title: 'Karis', changedBy: 'Kari Kladd' });
    expect((await ola('put', `${at}/rules/kladd-tre`, { stamp: now.stamp, value: rule('Olas') })).status).toBe(200);
    expect(await row('rules', 'kladd-tre')).toMatchObject({ title: 'Olas', changedBy: 'Ola Kladd' });
    expect((await kari('post', `${at}/rules/kladd-tre/removal`, { stamp: now.stamp })).status).toBe(409);
  });

  it('pain 4: of two who save at once, one is told', async () => {
    const { stamp } = await row('rules', 'kladd-tre');
    const answers = await Promise.all([kari('put', `${at}/rules/kladd-tre`, { stamp, value: rule('Samtidig K') }), ola('put', `${at}/rules/kladd-tre`, { stamp, value: rule('Samtidig O') })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('S1: the routine\'s own words are a part, and its other parts are not in it', async () => {
    const { stamp } = await row('routine', KEY);
    const value = { title: { nb: 'Ny tittel' }, owner: 'Kladd kommune', languages: ['nb', 'en'], rules: [{ key: 'smuglet' }], schema: 7 };
    expect((await kari('put', `${at}/routine/${KEY}`, { stamp, value })).status).toBe(200);
    const { document } = await view();
    expect(document).toMatchObject({ schema: 1, key: KEY, title: { nb: 'Ny tittel' }, owner: 'Kladd kommune', languages: ['nb', 'en'] });
    expect(await keysOf('rules')).toEqual(['kladd-tre', 'kladd-en']);
  });

  it('S13: there is one staircase, and the calendar keeps its name', async () => {
    expect((await kari('post', `${at}/staircase`, { key: 'kladdetrapp', value: { title: { nb: 'Trapp' }, levels: [] } })).status).toBe(200);
    expect((await kari('post', `${at}/staircase`, { key: 'en-til', value: {} })).status).toBe(400);
    const calendar = (await view()).parts.find(({ part }) => part === 'calendar');
    if (calendar === undefined) expect((await kari('post', `${at}/calendar`, { key: 'skolerute-kladd', value: { schoolYears: [] } })).status).toBe(200);
    const held = (await view()).parts.find(({ part }) => part === 'calendar')!;
    const before = (await view()).document['calendar'];
    const emptied = await kari<{ stamp: string }>('put', `${at}/calendar/${held.key}`, { stamp: held.stamp, value: { schoolYears: [] } });
    expect(emptied.status).toBe(200);
    expect((await view()).document['calendar']).toEqual({ schoolYears: [] });
    // It may be the calendar that other routines go by.
    expect((await kari('put', `${at}/calendar/${held.key}`, { stamp: emptied.body.stamp, value: before })).status).toBe(200);
  });
});

describe('a routine begun from another', () => {
  it('S13: a copy of a pack is the same routine, with texts of its own', async () => {
    await seedPack(createAuthoredStore(theApp()), join(__dirname, '../../plugins/trapp/packs/bergen'));
    expect((await kari('get', '/trapp/packs')).body).toEqual({ packs: expect.arrayContaining([{ name: 'bergen', title: expect.any(String) }]) });
    expect((await kari('post', '/trapp/routines', { key: 'kladd-bergen', title: 'Vår rutine', from: { pack: 'bergen' } })).status).toBe(200);
    const { document, parts } = await view('kladd-bergen');
    expect({ ...document, schema: 1 }).toEqual({ ...readPackNamed('bergen'), key: 'kladd-bergen', title: { nb: 'Vår rutine' }, schema: 1 });
    expect(parts.flatMap(({ alsoIn }) => alsoIn)).toEqual([]);
    expect((await kari<{ errors: unknown[] }>('get', '/trapp/routines/kladd-bergen/check')).body.errors).toEqual([]);
  });

  it('pain 20: the rules of every pack and of the corpus are there to begin a rule from', async () => {
    const { presets } = (await kari<{ presets: { from: string; rule: { key: string } }[] }>('get', '/trapp/rule-presets')).body;
    const shipped = packNames().flatMap((name) => (readPackNamed(name)['rules'] as { key: string }[]).map(({ key }) => key));
    expect(presets.map(({ rule: { key } }) => key)).toEqual([...shipped, ...readRuleCorpus().map(({ rule }) => rule['key'])]);
    expect(presets.every(({ from }) => from !== '')).toBe(true);
  });

  it('S13: what is changed in a copy is not changed in what it was copied from', async () => {
    expect((await kari('post', '/trapp/routines', { key: 'kladd-kopi', title: 'Kopi', from: { routine: KEY } })).status).toBe(200);
    const { stamp } = await row('rules', 'kladd-tre', 'kladd-kopi');
    expect((await kari('put', '/trapp/routines/kladd-kopi/draft/rules/kladd-tre', { stamp, value: rule('I kopien') })).status).toBe(200);
    expect((await row('rules', 'kladd-tre')).title).toMatch(/^Samtidig/);
  });

  it('S13: an entry that two routines share is told of, and taken out of one only', async () => {
    const shared = await row('rules', 'kladd-tre');
    const documentId = (await createAuthoredStore(theApp()).existing('plugin::trapp.rule', ['kladd-tre'])).get('kladd-tre') ?? '';
    await createAuthoredStore(theApp()).create('plugin::trapp.routine', { key: 'kladd-delt', title: 'Den andre', definition: {} }, { rules: [documentId] });
    expect((await row('rules', 'kladd-tre')).alsoIn).toEqual(['Den andre']);
    expect((await kari('post', `${at}/rules/kladd-tre/removal`, { stamp: shared.stamp })).status).toBe(200);
    expect(await keysOf('rules')).toEqual(['kladd-en']);
    expect((await row('rules', 'kladd-tre', 'kladd-delt')).alsoIn).toEqual([]);
  });
});

describe('hostile drafts', () => {
  const save = async (value: string) => kari('put', `${at}/rules/kladd-en`, `{"stamp":"${(await row('rules', 'kladd-en')).stamp}","value":${value}}`);

  it('security: a script is a text like any other', async () => {
    const title = '<script>alert(1)</script>';
    expect((await save(JSON.stringify(rule(title)))).status).toBe(200);
    expect((await row('rules', 'kladd-en')).title).toBe(title);
  });

  it.each([
    ['a list', '[]'], ['a text', '"x"'], ['nothing', 'null'],
    ['more than a megabyte', JSON.stringify({ explanation: { nb: 'x'.repeat(1_000_001) } })],
    ['a thousand levels', `{"conditions":${'{"not":'.repeat(1000)}1${'}'.repeat(1000)}}`],
    ['a title beyond measure', JSON.stringify(rule('x'.repeat(256)))],
    ['what cannot be written', '{"title":{"nb":"a\\u0000b"}}'],
    ['half a character', '{"title":{"nb":"a\\ud83d b"}}'],
  ])('security: %s is refused in words, and what stood there stands', async (_, value) => {
    const before = await row('rules', 'kladd-en');
    const told = await save(value);
    expect(told).toMatchObject({ status: 400, body: { error: { code: 'invalid_input', problems: [{ message: expect.any(String) }] } } });
    expect(await row('rules', 'kladd-en')).toEqual(before);
  });

  it('security: the prototype of everything is not let in', async () => {
    const before = await row('rules', 'kladd-en');
    expect((await save('{"conditions":{"__proto__":{"admin":true}}}')).status).toBe(400);
    expect(await row('rules', 'kladd-en')).toEqual(before);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('security: a number beyond numbers is kept as what can be read again', async () => {
    expect((await save('{"explanation":{"nb":"a \\\\ud83d \\ud83d\\ude00"},"assessWithinSchoolDays":1e999}')).status).toBe(200);
    expect((await view()).document['rules']).toEqual([{ key: 'kladd-en', title: { nb: '' }, explanation: { nb: 'a \\ud83d 😀' }, assessWithinSchoolDays: null }]);
  });

  it('security: half a megabyte is work, and is kept', async () => {
    const nb = 'x'.repeat(500_000);
    expect((await save(JSON.stringify({ explanation: { nb } }))).status).toBe(200);
    expect((await view()).document['rules']).toEqual([{ key: 'kladd-en', title: { nb: '' }, explanation: { nb } }]);
  });

  it.each([['/rules/finnes-ikke', 404], ['/finnes-ikke/kladd-en', 400], ['/rules/..%2Fhemmelig', 404]])('security: %s answers %d', async (path, status) => {
    expect((await kari('put', `${at}${path}`, { stamp: 'a'.repeat(32), value: {} })).status).toBe(status);
  });

  it('security: without a coordinator nothing is read or written', async () => {
    expect((await visitor().get(at)).status).toBe(401);
    expect((await visitor().put(`${at}/rules/kladd-en`).send({})).status).toBe(401);
  });
});
