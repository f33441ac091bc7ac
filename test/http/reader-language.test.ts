import { theApp, visitor } from '../kit/app';
import { coordinatorToken } from '../kit/coordinators';

const KEY = 'leserens-sprak';
let token: string;

interface Told {
  readonly status: number;
  readonly body: { readonly errors?: { path: string; message: string }[]; readonly error?: { message: string; problems: { path: string; message: string }[] } };
}

/** Asks at the coordinator's door as somebody who reads the language; without one, nothing is said of it. */
async function ask(method: 'get' | 'post', path: string, language: string | null, input: object = {}): Promise<Told> {
  const asked = visitor()[method](`/trapp/routines${path}`).set('Authorization', `Bearer ${token}`);
  if (language !== null) asked.set('Accept-Language', language);
  return (await (method === 'get' ? asked : asked.send(input))) as unknown as Told;
}

beforeAll(async () => {
  token = await coordinatorToken('Kari', 'Leser');
  expect((await ask('post', '', null, { key: KEY, title: 'Uferdig', from: null })).status).toBe(200);
});

afterAll(async () => {
  await theApp().db.query('plugin::trapp.routine').deleteMany({ where: { key: KEY } });
});

describe('B22: the check and its refusals are told in the language that the coordinator reads', () => {
  it.each([
    ['nb', 'Dette mangler.'],
    ['nn', 'Dette manglar.'],
    ['en', 'This is missing.'],
    ['en-GB,en;q=0.9,nb;q=0.8', 'This is missing.'],
    ['fr', 'Dette mangler.'],
    [null, 'Dette mangler.'],
  ])('B22: the check, to a reader of %s', async (language, message) => {
    const { body } = await ask('get', `/${KEY}/check`, language);
    expect(body.errors).toContainEqual({ path: 'staircase', message });
  });

  it('S77: the refusal to publish says what lacks in English', async () => {
    const { status, body } = await ask('post', `/${KEY}/versions`, 'en', { reason: 'Try', startsOn: null });
    expect([status, body.error?.message]).toEqual([409, 'The routine cannot be published yet.']);
    expect(body.error?.problems).toContainEqual({ path: 'staircase', message: 'This is missing.' });
  });

  it('B22: what cannot be read at all is refused in English, and so is a key that is taken', async () => {
    expect((await ask('post', '', 'en', { key: KEY })).body.error?.problems).toContainEqual({ path: 'title', message: 'This is missing.' });
    expect((await ask('post', '', 'en', { key: KEY, title: 'Igjen', from: null })).body.error?.problems).toEqual([{ path: 'key', message: 'There is already a routine with this key.' }]);
  });

  it('the staff’s pages are written in bokmål, whatever their browser would rather have', async () => {
    const { body } = (await visitor().get('/api/trapp/findings').set('Accept-Language', 'en')) as unknown as Told;
    expect(body.error?.message).toBe('Du er ikke logget inn. Logg inn for å fortsette.');
  });
});
