import profiles from '../../plugins/trapp/packs/import-profiles.json';
import type { KeptProfile } from '../../plugins/trapp/core/contracts/index';
import { theApp } from '../kit/app';
import { coordinatorNamed, type Coordinator } from '../kit/coordinators';
import { premises } from '../kit/factories';

const KEY = 'prove-profil';
const at = `/trapp/import-profiles/${KEY}`;
const { key: _key, ...shipped } = profiles[0] as Record<string, unknown>;
const value = { ...shipped, title: { nb: 'Prøveprofil', en: 'Trial profile' } };

let kari: Coordinator;
let ola: Coordinator;
beforeAll(async () => {
  kari = await coordinatorNamed('Kari', 'Profil');
  ola = await coordinatorNamed('Ola', 'Profil');
});
afterAll(async () => void (await theApp().db.query('plugin::trapp.import-profile').deleteMany({ where: { key: KEY } })));

const kept = async (): Promise<KeptProfile> => {
  const { body } = await kari<{ profiles: KeptProfile[] }>('get', '/trapp/import-profiles');
  const found = body.profiles.find(({ key }) => key === KEY);
  if (found === undefined) throw new Error('The profile is not there');
  return found;
};

it('B62: a new profile is whole from the first moment, and imports may choose it at once', async () => {
  expect(await kari('post', '/trapp/import-profiles', { key: KEY, value })).toMatchObject({ status: 200 });
  expect(await kept()).toMatchObject({ title: 'Prøveprofil', isWhole: true, changedBy: 'Kari Profil', value: { title: { en: 'Trial profile' } } });
  expect((await premises().stores.authored.importProfiles()).find(({ key }) => key === KEY)).toMatchObject({ dateFormat: 'DD.MM.YYYY' });
  expect(await kari('post', '/trapp/import-profiles', { key: KEY, value })).toMatchObject({ status: 400, body: { error: { problems: [{ path: 'key' }] } } });
});

it('B62, pain 15: of two who write in one profile the second is told who was before, and nothing is overwritten', async () => {
  const { stamp } = await kept();
  expect(await ola('put', at, { value: { ...value, dateFormat: 'YYYY-MM-DD' }, stamp })).toMatchObject({ status: 200 });
  const late = await kari('put', at, { value: { ...value, decimalSign: '.' }, stamp });
  expect(late).toMatchObject({ status: 409, body: { error: { code: 'version_conflict', problems: [{ path: 'stamp', message: expect.stringContaining('Ola Profil') }] } } });
  expect((await kept()).value).toMatchObject({ dateFormat: 'YYYY-MM-DD', decimalSign: ',' });
});

it.each([
  ['a code that means nothing', { codes: { DU: { kind: 'finnes-ikke' } } }, 'codes.DU'],
  ['no column for the pupil', { columns: { ...(shipped['columns'] as object), pupil: '' } }, 'columns.pupil'],
  ['something unknown', { script: 'require("fs")' }, ''],
])('B62: a profile with %s is refused with its place, for imports use what is saved', async (_name, wrong, path) => {
  const { stamp } = await kept();
  const refused = await kari('put', at, { value: { ...value, ...wrong }, stamp });
  expect(refused.status).toBe(400);
  expect(refused.body.error?.problems.some((problem) => problem.path.startsWith(path))).toBe(true);
  expect((await kept()).stamp).toBe(stamp);
});
