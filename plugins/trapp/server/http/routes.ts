import type { Context } from 'koa';
import { operations, type Operation, type OperationId } from '../../core/contracts/index';
import type { Language } from '../../core/language/index';
import { isRefusal, refuse } from '../../core/refusals';
import { handlers } from '../operations';
import { AUTHOR_PERMISSION, PLANS_PERMISSION, READ_PERMISSION } from '../coordinators/permissions';
import type { Premises } from '../premises';
import { door } from '../row-security/scope';
import type { Addressed } from './addresses';
import { askedBySession, coordinatorActor, type AskedBySession } from './actor';
import { readSession, writeSession } from './cookie';
import type { Answer } from './handler';
import { isFromOurselves } from './own-site';
import { ourFault, presentRefusal } from './problem';
import { answerInLines, signalOf, wantsLines } from './progress';
import { runOperation, type Asked } from './run-operation';

/** The admin permission that an operation at the coordinator's door asks for: to read local plans, to read routines, or to write them. */
function permissionFor({ action }: Operation): string {
  return action === 'local_plan.read' ? PLANS_PERMISSION : action === 'routine.read' ? READ_PERMISSION : AUTHOR_PERMISSION;
}

/** The operations that are asked for at this door. */
export function operationsAt(door: 'app' | 'admin'): OperationId[] {
  return (Object.keys(operations) as OperationId[]).filter((id) => operations[id].door === door && id in handlers);
}

/** The coordinator's door: one of Strapi's routes for each operation, exactly as the contracts say. Strapi asks who it is, and whether their role holds the permission. */
export function coordinatorRoutes(premises: () => Premises) {
  return {
    type: 'admin',
    prefix: '/trapp',
    routes: operationsAt('admin').map((id) => ({
      method: operations[id].method,
      path: operations[id].path,
      handler: (ctx: Context) => serve(ctx, { id, params: namedIn(operations[id].path, ctx['params']) }, premises()),
      config: configOf(operations[id]),
      info: { pluginName: 'trapp' },
    })),
  };
}

function configOf(operation: Operation) {
  const permission = permissionFor(operation);
  const policies = ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [permission] } }];
  return { auth: { scope: [permission] }, policies };
}

/** The one place where a request becomes an operation, and where an error that nobody expected becomes an answer. */
export async function serve(ctx: Context, { id, params }: Addressed, premises: Premises): Promise<void> {
  ctx.set('Cache-Control', 'private, no-store');
  const operation: Operation = operations[id];
  const reader = readerOf(ctx, operation);
  const signal = operation.progress === true ? signalOf(ctx) : undefined;
  try {
    const sessionToken = readSession(ctx);
    if (operation.method !== 'GET' && operation.door === 'app' && !isFromOurselves(ctx)) return send(ctx, presentRefusal(refuse('forbidden')));
    const session = askedBySession(premises, sessionToken);
    const input: unknown = operation.method === 'GET' ? { ...ctx.query } : ((ctx.request as { body?: unknown }).body ?? {});
    const asked = { actor: operation.door === 'app' ? session.find : coordinatorActor(ctx.state['user'], ctx.state['userAbility']), caller: { address: ctx.ip, sessionToken }, params, input, reader };
    if (signal !== undefined && wantsLines(ctx)) return await serveInLines(ctx, id, premises, { asked, session, signal });
    const answer = await runOperation(premises, id, signal === undefined ? asked : { ...asked, meanwhile: { progress: () => undefined, signal } });
    await session.remember();
    if (isRefusal(answer)) return send(ctx, presentRefusal(answer, reader));
    if (answer.session !== undefined) writeSession(ctx, answer.session === 'ends' ? null : answer.session.begins, premises.secureCookies);
    sendAnswer(ctx, answer);
  } catch (error) {
    if (signal?.aborted === true && error === signal.reason) return;
    premises.report(id, error);
    send(ctx, ourFault(reader));
  }
}

/** The coordinators' pages say which language they are read in; the staff's are written in bokmål, whatever the browser would rather have. */
function readerOf(ctx: Context, { door: at }: Operation): Language {
  const [wanted = ''] = at === 'admin' ? ctx.get('Accept-Language').toLowerCase().split(/[,;-]/) : [];
  return wanted === 'en' || wanted === 'nn' ? wanted : 'nb';
}

interface Lines {
  readonly asked: Asked;
  readonly session: AskedBySession;
  readonly signal: AbortSignal;
}

/** Who asks is found first: the answer begins before the operation does. */
async function serveInLines(ctx: Context, id: OperationId, premises: Premises, { asked, session, signal }: Lines): Promise<void> {
  const find = asked.actor;
  const actor = typeof find === 'function' ? await premises.actingAs(door, () => premises.transaction(find)) : find;
  await session.remember();
  if (actor.kind === 'anonymous') return send(ctx, presentRefusal(refuse('not_logged_in'), asked.reader));
  answerInLines(ctx, { signal, reader: asked.reader }, (progress) => runOperation(premises, id, { ...asked, actor, meanwhile: { progress, signal } }), (error) => premises.report(id, error));
}

/** What the operation's own path names. Strapi's catch-all routes leave parameters of theirs behind. */
function namedIn(path: string, params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, params[name] ?? '']));
}

function send(ctx: Context, { status, body }: { readonly status: number; readonly body: unknown }): void {
  ctx.status = status;
  ctx.body = body;
}

function sendAnswer<Id extends OperationId>(ctx: Context, { output, file }: Answer<Id>): void {
  if (file === undefined) return send(ctx, { status: 200, body: output });
  ctx.status = 200;
  ctx.set('Content-Type', file.type);
  ctx.set('Content-Disposition', `attachment; filename="${asciiName(file.name)}"; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  ctx.body = file.bytes;
}

/** For browsers that know no other letters, and so that no name can break out of the header. */
function asciiName(name: string): string {
  return name.normalize('NFD').replace(/[^\w. -]/g, '_');
}
