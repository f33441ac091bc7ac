import { createCoordinatorStore } from '../../plugins/trapp/server/coordinators/coordinator.store';
import { theApp, visitor } from './app';

const PASSWORD = 'Provekommunen-1';

export interface Answered<T> {
  readonly status: number;
  readonly body: T & { error?: { code: string; message: string; problems: { path: string; message: string }[] } };
}
export type Method = 'get' | 'post' | 'put';

/** What a new coordinator shows at the door; `family` keeps the accounts of one test file from those of another. */
export async function coordinatorToken(name: string, family: string): Promise<string> {
  const email = `${name.toLowerCase()}.${family.toLowerCase()}@fjordvik.example`;
  await createCoordinatorStore(theApp()).add({ email, firstname: name, lastname: family, password: PASSWORD });
  const login = (await visitor().post('/admin/login').send({ email, password: PASSWORD })) as unknown as { body: { data: { token: string } } };
  return login.body.data.token;
}

/** Somebody who asks at the coordinator's door. */
export async function coordinatorNamed(name: string, family: string) {
  const token = await coordinatorToken(name, family);
  return async <T = object>(method: Method, path: string, input: object | string = {}) => {
    const asked = visitor()[method](path).set('Authorization', `Bearer ${token}`);
    return (await (method === 'get' ? asked : asked.set('Content-Type', 'application/json').send(typeof input === 'string' ? input : JSON.stringify(input)))) as unknown as Answered<T>;
  };
}
export type Coordinator = Awaited<ReturnType<typeof coordinatorNamed>>;
