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
const preview = async (brought: unknown, mapped: readonly { id: string; to: string }[] = []) => kari<Plan>('post', `/trapp/routines/${TAKER}/package/preview`, { package: brought, language: 'nb', mapped });
const take = async (brought: unknown, chosen: readonly string[], mapped: readonly { id: string; to: string }[] = []) => kari<OutputOf<'importPackage'>>('post', `/trapp/routines/${TAKER}/package`, { package: brought, chosen, mapped });

beforeAll(async () => {
  kari = await coordinatorNamed('Kari', 'Pakke');
  expect((await kari('post', '/trapp/routines', { key: GIVER, title: 'Den som deler', from: { pack: 'as-skole' } })).status).toBe(200);
  shared = (await kari<Package>('post', `/trapp/routines/${GIVER}/package/file`)).body;
});

afterAll(async () => {
  for (const table of ['trapp_roles', 'trapp_role_changes']) await theApp().db.connection(table).where('role', 'like', '%own_inspektor%').delete();
  for (const key of [GIVER, TAKER]) await theApp().db.query('plugin::trapp.routine').deleteMany({ where: { key } });
});

describe('routines as packages', () => {
  it('S13: the whole routine goes out, and comes in as a draft of its own', async () => {
    expect(shared).toMatchObject({ format: 'trapp-routine', schema: 2, licence: 'CC-BY-4.0', notes: '', version: null });
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
    expect(offered.body.items.filter(({ id }) => /^(guides|measures)\//.test(id)).every(({ state }) => state === 'added' || state === 'to_map')).toBe(true);
    const before = await draft(TAKER);
    expect((await kari('post', `/trapp/routines/${TAKER}/package`, { pack: 'bufetat', chosen: ['guides/buf-faktorer', 'measures/buf-vekke'] })).body).toMatchObject({ taken: 2 });
    const after = await draft(TAKER);
    const keysIn = (list: unknown) => (list as { key: string }[]).map(({ key }) => key);
    expect(keysIn(after['guides'])).toEqual([...keysIn(before['guides']), 'buf-faktorer']);
    expect(keysIn(after['measures'])).toEqual([...keysIn(before['measures']), 'buf-vekke']);
    expect(after['staircase']).toEqual(before['staircase']);
    expect((await kari('post', `/trapp/routines/${TAKER}/package/preview`, { pack: 'finnes-ikke', language: 'nb' })).status).toBe(404);
  });

  it('S13: a package whose roles, services and templates are others than ours: each is mapped to one of ours or taken along, and every place that names it follows', async () => {
    const before = await draft(TAKER);
    const renamed = (routine: object) => JSON.parse(JSON.stringify(routine).replaceAll('"responsible":"head_teacher"', '"responsible":"own_ressursteam"').replaceAll('"responsible":"department_head"', '"responsible":"own_inspektor"').replaceAll('"barnevern"', '"deres-barnevern"')) as Package['routine'];
    const role = (key: 'own_inspektor' | 'own_ressursteam', nb: string) => ({ key, name: { nb }, reach: 'whole_school', abilities: ['read_absence', 'raise_concern', 'follow_up'] });
    const theirs = { ...shared, notes: 'Fra Eksempel kommune', licence: 'NLOD-2.0', roles: [role('own_inspektor', 'Inspektør i pakken'), role('own_ressursteam', 'Ressursteam i pakken')], routine: renamed(shared.routine) };
    const plan = (await preview(theirs)).body;
    expect(plan).toMatchObject({ notes: 'Fra Eksempel kommune', licence: 'NLOD-2.0' });
    expect(plan.roles.filter(({ isHere }) => !isHere)).toEqual(expect.arrayContaining([expect.objectContaining({ role: 'own_inspektor', described: expect.anything() })]));
    const service = plan.items.find(({ id }) => id === 'services/deres-barnevern');
    expect(service).toMatchObject({ state: 'to_map', alike: 'barnevern' });
    const mapped = [{ id: 'roles/own_ressursteam', to: 'head_teacher' }, { id: 'services/deres-barnevern', to: 'barnevern' }];
    const chosen = ['roles/own_inspektor', 'staircase', 'concernReport', ...plan.items.map(({ id }) => id).filter((id) => /^(meetingTemplates|consentPurposes|services)\//.test(id))];
    const offered = (await preview(theirs, mapped)).body.items.filter(({ id }) => /^(services|consentPurposes)\/|^concernReport$/.test(id) && id !== 'services/deres-barnevern');
    expect(new Set(offered.map(({ state }) => state))).toEqual(new Set(['unchanged']));

    // What is mapped must be something that we have, and of the kind.
    for (const to of ['own_finnes_ikke', 'finnes-ikke']) expect((await take(theirs, chosen, [{ id: to.startsWith('own_') ? 'roles/own_ressursteam' : 'services/deres-barnevern', to }])).status).toBe(404);
    expect(canonicalJson(await draft(TAKER))).toBe(canonicalJson(before));

    expect((await take(theirs, chosen, mapped)).status).toBe(200);
    const after = await draft(TAKER);
    const written = JSON.stringify(after);
    expect(written).not.toMatch(/own_ressursteam|deres-barnevern/);
    expect(written).toContain('"responsible":"own_inspektor"');
    expect(after['services']).toEqual(before['services']);
    // The role that was taken along is one of ours now, and goes out again with what it is; a role that we have is never changed by a package.
    const roles = async () => (await kari<OutputOf<'viewRoles'>>('get', '/trapp/roles')).body.roles;
    expect((await roles()).find(({ key }) => key === 'own_inspektor')).toMatchObject({ name: { nb: 'Inspektør i pakken' }, reach: 'whole_school', retired: false });
    expect((await roles()).some(({ key }) => key === 'own_ressursteam')).toBe(false);
    const greedy = { ...theirs, roles: [{ ...role('own_inspektor', 'Noe annet'), abilities: ['read_absence', 'raise_concern', 'follow_up', 'read_cases', 'work_cases', 'decide_cases'] }] };
    expect((await take(greedy, ['roles/own_inspektor'])).status).toBe(200);
    expect((await roles()).find(({ key }) => key === 'own_inspektor')).toMatchObject({ name: { nb: 'Inspektør i pakken' }, abilities: ['read_absence', 'raise_concern', 'follow_up'] });
    const beyond = { ...theirs, roles: [{ ...role('own_ressursteam', 'For mye'), abilities: ['read_absence', 'raise_concern', 'answer_referrals'] }] };
    expect((await take(beyond, ['roles/own_ressursteam'])).body.error).toMatchObject({ code: 'invalid_input' });
    expect((await preview({ ...theirs, roles: [{ ...role('own_inspektor', 'x'), key: 'head_teacher' }] })).status).toBe(400);
    const again = (await kari<Package>('post', `/trapp/routines/${TAKER}/package/file`, { licence: 'CC0-1.0', notes: 'Videre' })).body;
    expect([again.licence, again.notes, again.roles]).toEqual(['CC0-1.0', 'Videre', [role('own_inspektor', 'Inspektør i pakken')]]);
  });

  it('S13: a draft that is half-done does not go out', async () => {
    expect((await kari('post', `/trapp/routines/${TAKER}/draft/rules`, { key: 'halv', value: {} })).status).toBe(200);
    expect((await kari('post', `/trapp/routines/${TAKER}/package/file`)).body.error).toMatchObject({ code: 'routine_not_publishable' });
  });
});
