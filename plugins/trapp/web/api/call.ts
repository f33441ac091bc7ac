import type { OutputOf, ParamsOf, SentInputOf } from '../../core/contracts/index';
import { refusalCodes } from '../../core/refusals';
import { nbProblems } from '../messages/nb-problems';
import { addresses, type AppOperationId } from './addresses';
import { ApiProblem, readProblem } from './problem';

type Given<Name extends string, Value> = Record<string, never> extends Value ? { readonly [Key in Name]?: Value } : { readonly [Key in Name]: Value };

/** What an operation is asked with; a part that has nothing in it can be left out. */
export type Ask<Id extends AppOperationId> = Given<'params', ParamsOf<Id>> & Given<'input', SentInputOf<Id>>;

/** Are there parts that must be given? Then the argument is required, else it may be left out. */
export type AskArguments<Id extends AppOperationId> = Record<string, never> extends Ask<Id> ? [ask?: Ask<Id>] : [ask: Ask<Id>];

/** How an ask looks once its types have done their work. */
export interface LooseAsk {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly input?: Readonly<Record<string, unknown>>;
}

const known: ReadonlySet<string> = new Set(refusalCodes);
const API = '/api/trapp';

/** The address of an operation, for links such as a download. */
export function addressOf<Id extends AppOperationId>(id: Id, ...[ask]: AskArguments<Id>): string {
  const { params = {}, input = {} } = (ask ?? {}) as LooseAsk;
  const address = addresses[id];
  const path = address.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
  if (address.method !== 'GET') return API + path;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return API + path + (text && `?${text}`);
}

/** Asks the server. Answers what the contract promises, or throws an `ApiProblem`. */
export async function call<Id extends AppOperationId>(id: Id, ...args: AskArguments<Id>): Promise<OutputOf<Id>> {
  const { method } = addresses[id];
  const input = (args[0] as LooseAsk | undefined)?.input ?? {};
  const response = await send(addressOf(id, ...args), method, input);
  if (response.status === 204) return {} as OutputOf<Id>;
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw readProblem(response.status, body, known);
  if (body === null) throw new ApiProblem('server_error', nbProblems.server_error);
  return body as OutputOf<Id>;
}

async function send(address: string, method: string, input: unknown): Promise<Response> {
  const reading = method === 'GET';
  const bare = reading || method === 'DELETE';
  try {
    return await fetch(address, {
      method,
      credentials: 'same-origin',
      // No other site can send this header without being asked first, so a foreign page cannot write in the user's name.
      headers: reading ? { Accept: 'application/json' } : { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Trapp': '1' },
      ...(bare ? {} : { body: JSON.stringify(input) }),
    });
  } catch {
    throw new ApiProblem('offline', nbProblems.offline);
  }
}
