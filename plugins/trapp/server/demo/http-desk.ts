import { operations, type InputOf, type OperationId, type OutputOf } from '../../core/contracts/index';
import type { Desk } from './desk';

/** Somebody logged in through the web app's own door: every ask is a real request with the session cookie. */
export interface HttpDesk extends Desk {
  readonly download: (documentId: string) => Promise<Buffer>;
}

/** Logs in, and answers with the desk. Throws what the server said when it refuses, because the main job then fell short. */
export async function httpDesk(baseUrl: string, login: InputOf<'login'>, day: string): Promise<HttpDesk> {
  const headers = { 'Content-Type': 'application/json', 'X-Trapp': '1', Origin: baseUrl };
  const begun = await fetch(`${baseUrl}/api/trapp${operations.login.path}`, { method: 'POST', headers, body: JSON.stringify(login) });
  await expectOk(begun, 'login');
  const cookie = begun.headers.getSetCookie().map((held) => held.split(';')[0]).join('; ');

  const send = async (id: OperationId, params: object, input: object): Promise<Response> => {
    const { method, path } = operations[id];
    const values = params as Record<string, unknown>;
    const address = `${baseUrl}/api/trapp${path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])))}`;
    const query = method === 'GET' ? `?${new URLSearchParams(input as Record<string, string>).toString()}` : '';
    const body = method === 'GET' ? {} : { body: JSON.stringify(input) };
    const response = await fetch(`${address}${query}`, { method, headers: { ...headers, Cookie: cookie }, ...body });
    await expectOk(response, id);
    return response;
  };

  return {
    day,
    ask: async <Id extends OperationId>(id: Id, params: object, input: object) => (await (await send(id, params, input)).json()) as OutputOf<Id>,
    download: async (documentId) => Buffer.from(await (await send('downloadDocument', { documentId }, {})).arrayBuffer()),
  };
}

async function expectOk(response: Response, id: string): Promise<void> {
  if (!response.ok) throw new Error(`${id} answered ${response.status}: ${(await response.text()).slice(0, 2000)}`);
}
