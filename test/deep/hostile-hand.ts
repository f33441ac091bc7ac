import { operations, type OperationId } from '../../plugins/trapp/core/contracts/index';
import { visitor } from '../kit/app';
import { ask } from '../kit/factories';
import { filledWith } from './text-fields';

const methods = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;
/** What stands there is looked up, and not kept as somebody's words. */
export const lookedUp: Readonly<Record<string, string>> = {
  'login username': 'who logs in', 'login password': 'a password', 'login code': 'a code', 'loginByProvider username': 'who comes back', 'loginByProvider acr': 'how they logged in',
  'changePassword password': 'a password', 'changePassword newPassword': 'a password', 'beginCodes password': 'a password', 'confirmCodes code': 'a code', 'endCodes password': 'a password',
  'assessConcern answer.routineKey': 'a routine', 'assessConcern answer.entry': 'a step', 'answerTransfer ownerId': 'a member of staff', 'saveRecord content.evaluation.planRecordId': 'a record',
  'finishSide inConfidence.*': 'questions of the guide', 'restoreDraft from.kept': 'a draft that was set aside', 'importPackage chosen.*': 'parts of the package', 'importPackage mapped.*.id': 'a part of the package', 'previewPackage mapped.*.id': 'a part of the package',
  'previewRoster file.base64': 'the bytes of a file', 'importRoster file.base64': 'the bytes of a file', 'previewAbsences file.base64': 'the bytes of a file', 'importAbsences file.base64': 'the bytes of a file',
  'deliverAbsences fileName': 'the server’s own name for the file',
};

interface Heard {
  readonly id: OperationId;
  readonly status: number;
  readonly body: unknown;
}

/** Somebody who writes the same hostile text wherever they may write anything, and remembers where it was taken and what was answered. */
export class HostileHand {
  /** "operation place", of every place that has taken the text. */
  readonly taken = new Set<string>();
  readonly heard: Heard[] = [];

  /** `lastLogged`: what the log said last, for the message of a test that fails. */
  constructor(
    readonly text: string,
    private readonly lastLogged: () => string,
  ) {}

  /** Asks for it with the text in every free field; what is answered. A refusal is thrown: then the scenario is wrong. */
  async write<T = Record<string, unknown>>(id: OperationId, params: Readonly<Record<string, string>>, input: object, who: string): Promise<T> {
    const { value, paths } = filledWith(operations[id].input, input, this.text, (path) => `${id} ${path}` in lookedUp);
    const { status, text, body } = await this.send(id, params, value, who);
    if (status !== 200) throw new Error(`${id} answered ${status}: ${text.slice(0, 600)} ${this.lastLogged()}`);
    for (const path of paths) this.taken.add(`${id} ${path}`);
    return body as T;
  }

  async read<T = Record<string, unknown>>(id: OperationId, params: Readonly<Record<string, string>>, query: object, who: string): Promise<T> {
    const { status, text, body } = await this.send(id, params, query, who);
    if (status !== 200) throw new Error(`${id} answered ${status}: ${text.slice(0, 600)} ${this.lastLogged()}`);
    return body as T;
  }

  /** Asks, whether one is let in or not. */
  async peek(id: OperationId, params: Readonly<Record<string, string>>, query: object, who: string): Promise<void> {
    await this.send(id, params, query, who);
  }

  private async send(id: OperationId, params: Readonly<Record<string, string>>, input: object, who: string) {
    const { method, door, path } = operations[id];
    const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const asked = door === 'admin' ? visitor()[methods[method]](`/trapp${address}`).set('Authorization', who) : ask(methods[method], address, who);
    const answer = await (method === 'GET' ? asked.query(input) : asked.set('Content-Type', 'application/json').send(JSON.stringify(input)));
    expect({ id, ...howItIsSent(answer.headers) }).toEqual({ id, type: 'application/json; charset=utf-8', nosniff: 'nosniff', mayRun: door === 'admin' ? expect.any(String) : "default-src 'none'; frame-ancestors 'none'" });
    this.heard.push({ id, status: answer.status, body: answer.body });
    return answer;
  }
}

function howItIsSent(headers: Readonly<Record<string, string>>) {
  return { type: headers['content-type'], nosniff: headers['x-content-type-options'], mayRun: headers['content-security-policy'] };
}
