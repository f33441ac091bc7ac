import type { DraftView, OutputOf } from '../../plugins/trapp/core/contracts/index';
import { itemsOf } from '../../plugins/trapp/core/guides/index';
import { compareRoutines } from '../../plugins/trapp/core/routines/index';
import { stepsOf } from '../../plugins/trapp/core/staircases/index';
import { theApp } from '../kit/app';
import { coordinatorNamed, type Coordinator } from '../kit/coordinators';
import { largeRoutine } from '../kit/large-routine';

const KEY = 'en-stor-rutine';
const routine = largeRoutine(KEY);
let kari: Coordinator;

beforeAll(async () => {
  kari = await coordinatorNamed('Kari', 'Stor');
});
afterAll(async () => {
  for (const key of [KEY, `${KEY}-kopi`]) await theApp().db.query('plugin::trapp.routine').deleteMany({ where: { key } });
  await theApp().db.connection('trapp_routine_versions').where('routine', KEY).delete();
});

test('S13: a routine of sixty rules, thirty steps and twenty forms with 1,500 questions is taken in, checked, published, changed, compared, copied and shared', async () => {
  expect([routine.rules.length, stepsOf(routine.staircase).length, routine.guides.length, routine.guides.flatMap(itemsOf).length]).toEqual([60, 30, 20, 1500]);
  const shared = { format: 'trapp-routine', schema: 1, madeBy: 'Prøve', madeOn: '2026-11-20', version: null, licence: 'CC-BY-4.0', notes: '', routine };
  const plan = await kari<OutputOf<'previewPackage'>>('post', `/trapp/routines/${KEY}/package/preview`, { package: shared, language: 'nb' });
  expect(plan.status).toBe(200);
  expect((await kari('post', `/trapp/routines/${KEY}/package`, { package: shared, chosen: plan.body.items.map(({ id }) => id) })).status).toBe(200);

  const opened = await kari<DraftView>('get', `/trapp/routines/${KEY}/draft`);
  expect(opened.status).toBe(200);
  expect((await kari<OutputOf<'checkRoutine'>>('get', `/trapp/routines/${KEY}/check`)).body.errors).toEqual([]);
  expect((await kari('post', `/trapp/routines/${KEY}/versions`, { reason: 'Første', startsOn: null })).status).toBe(200);

  const form = opened.body.parts.find(({ part, key }) => part === 'guides' && key === 'skjema-3');
  const value = { ...routine.guides[3], title: { nb: 'Et annet navn', nn: 'Eit anna namn', en: 'Another name' } };
  expect((await kari('put', `/trapp/routines/${KEY}/draft/guides/skjema-3`, { stamp: form?.stamp, value })).status).toBe(200);
  const now = (await kari<DraftView>('get', `/trapp/routines/${KEY}/draft`)).body.document;
  const published = (await kari<OutputOf<'viewVersion'>>('get', `/trapp/routines/${KEY}/versions/1`)).body.document;
  const changes = compareRoutines(published as typeof now, now, 'nb');
  expect(changes.map(({ title, lines }) => [title, lines.length])).toEqual([['Samtaleguide «Et annet navn»', 1]]);
  expect((await kari('post', `/trapp/routines/${KEY}/package/file`)).status).toBe(200);
  expect((await kari('post', '/trapp/routines', { key: `${KEY}-kopi`, title: 'En kopi', from: { routine: KEY } })).status).toBe(200);
  for (const path of ['/trapp/routines', `/trapp/routines/${KEY}/versions`]) expect((await kari('get', path)).status).toBe(200);
  expect((await kari('post', `/trapp/routines/${KEY}/versions`, { reason: 'Andre', startsOn: null })).status).toBe(200);
});
