import type { DraftView, OutputOf } from '../../plugins/trapp/core/contracts/index';
import { canonicalJson } from '../../plugins/trapp/core/routines/index';
import { theApp } from '../kit/app';
import { coordinatorNamed, type Coordinator } from '../kit/coordinators';

const [GIVER, TAKER] = ['pakke-giver', 'pakke-tar'];
type Package = OutputOf<'exportRoutine'>;
type Plan = OutputOf<'previewPackage'>;

let kari: Coordinator;
let shared: Package;
const draft = async (key: string) => (await kari<DraftView>('get', `/trapp/routines/${key}/draft`)).body.document;
const preview = async (brought: unknown, key = TAKER) => kari<Plan>('post', `/trapp/routines/${key}/package/preview`, { package: brought, language: 'nb' });
const take = async (brought: unknown, chosen: readonly string[], key = TAKER) => kari<OutputOf<'importPackage'>>('post', `/trapp/routines/${key}/package`, { package: brought, chosen });

beforeAll(async () => {
  kari = await coordinatorNamed('Kari', 'Pakke');
  expect((await kari('post', '/trapp/routines', { key: GIVER, title: 'Den som deler', from: { pack: 'as-skole' } })).status).toBe(200);
  shared = (await kari<Package>('get', `/trapp/routines/${GIVER}/package`)).body;
});

afterAll(async () => {
  for (const key of [GIVER, TAKER]) await theApp().db.query('plugin::trapp.routine').deleteMany({ where: { key } });
});

describe('routines as packages', () => {
  it('S13: the whole routine goes out, and comes in as a draft of its own', async () => {
    expect(shared).toMatchObject({ format: 'trapp-routine', schema: 1, licence: 'CC-BY-4.0', version: null });
    const plan = (await preview(shared)).body;
    expect([plan.isNew, plan.kept]).toEqual([true, []]);
    expect(new Set(plan.items.map(({ state }) => state))).toEqual(new Set(['added']));
    expect((await take(shared, plan.items.map(({ id }) => id))).body).toMatchObject({ setAside: true, taken: plan.items.length });
    const { key: _own, ...taken } = await draft(TAKER);
    const { key: _giver, ...given } = shared.routine;
    expect(canonicalJson(taken)).toBe(canonicalJson(given));
    // What is written in the one is not written in the other.
    expect(new Set((await preview(shared)).body.items.map(({ state }) => state))).toEqual(new Set(['unchanged']));
  });

  it('S13: a choice is made item by item, nothing is deleted, and what the draft said before is set aside', async () => {
    const [first, second, ...rest] = shared.routine.rules;
    const changed = { ...shared, routine: { ...shared.routine, rules: [{ ...first, enabled: false }, { ...second, enabled: false }, ...rest.slice(1)] } };
    const { items, kept } = (await preview(changed)).body;
    expect(items.filter(({ state }) => state === 'changed').map(({ id }) => id)).toEqual([`rules/${first?.key}`, `rules/${second?.key}`]);
    expect(kept).toEqual([`Bekymringsregel «${rest[0]?.title.nb}»`]);
    expect((await take(changed, [`rules/${second?.key}`])).body).toEqual({ setAside: true, taken: 1 });
    const rules = (await draft(TAKER))['rules'] as { key: string; enabled: boolean }[];
    expect(rules.map(({ key }) => key)).toEqual(shared.routine.rules.map(({ key }) => key));
    expect(rules.filter(({ enabled }) => !enabled).map(({ key }) => key)).toEqual([second?.key]);
    expect((await kari<OutputOf<'listVersions'>>('get', `/trapp/routines/${TAKER}/versions`)).body).toMatchObject({ versions: [], kept: [{ why: 'set_aside' }, { why: 'set_aside' }] });
  });

  it.each([
    ['no package', {}, 'ikke en rutinepakke'],
    ['a newer schema', { format: 'trapp-routine', schema: 99 }, 'nyere Trapp'],
    ['a way to code', { format: 'trapp-routine', schema: 1, madeBy: 'x', madeOn: '2026-01-01', version: null, licence: 'x', notes: '', path: '../../../server.js', routine: {} }, ''],
    ['far too much text', { format: 'trapp-routine', schema: 1, notes: 'a'.repeat(900_000) }, 'for lang'],
  ])('S13: %s is refused with words, and the draft is as it was', async (_what, brought, words) => {
    const before = canonicalJson(await draft(TAKER));
    for (const told of [await preview(brought), await take(brought, ['rules'])]) {
      expect(told.status).toBe(400);
      expect(told.body.error?.problems.map(({ message }) => message).join(' ')).toContain(words);
    }
    expect(canonicalJson(await draft(TAKER))).toBe(before);
  });

  it('F12, F14, S13: of a pack in the library one takes some parts, and leaves the rest', async () => {
    const offered = await kari<Plan>('post', `/trapp/routines/${TAKER}/package/preview`, { pack: 'bufetat', language: 'nb' });
    expect(offered.body.items.filter(({ id }) => /^(guides|measures)\//.test(id)).every(({ state }) => state === 'added')).toBe(true);
    const before = await draft(TAKER);
    expect((await kari('post', `/trapp/routines/${TAKER}/package`, { pack: 'bufetat', chosen: ['guides/buf-faktorer', 'measures/buf-vekke'] })).body).toMatchObject({ taken: 2 });
    const after = await draft(TAKER);
    const keysIn = (list: unknown) => (list as { key: string }[]).map(({ key }) => key);
    expect(keysIn(after['guides'])).toEqual([...keysIn(before['guides']), 'buf-faktorer']);
    expect(keysIn(after['measures'])).toEqual([...keysIn(before['measures']), 'buf-vekke']);
    expect(after['staircase']).toEqual(before['staircase']);
    expect((await kari('post', `/trapp/routines/${TAKER}/package/preview`, { pack: 'finnes-ikke', language: 'nb' })).status).toBe(404);
  });

  it('S13: a draft that is half-done does not go out', async () => {
    expect((await kari('post', `/trapp/routines/${TAKER}/draft/rules`, { key: 'halv', value: {} })).status).toBe(200);
    expect((await kari('get', `/trapp/routines/${TAKER}/package`)).body.error).toMatchObject({ code: 'routine_not_publishable' });
  });
});
