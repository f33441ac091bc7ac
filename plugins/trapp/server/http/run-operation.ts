import { can, openActions, underEmergency, withoutEmergency, type AccessObject, type Action, type Actor } from '../../core/access/index';
import { about, type AuditAbout, type AuditRow } from '../../core/audit/index';
import { operations, type InputOf, type OperationId, type OutputOf, type ParamsOf } from '../../core/contracts/index';
import type { Language } from '../../core/language/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { storesFor } from '../audience/stores-for-reader';
import { handlers } from '../operations';
import type { Premises } from '../premises';
import { door, scopeOf } from '../row-security/scope';
import type { Answer, Call, Caller, Handlers, Meanwhile } from './handler';
import { parse } from './parse';

export interface Asked {
  /** Who asks, or how to find out: that is then done in the operation's own transaction. */
  readonly actor: Actor | (() => Promise<Actor>);
  readonly caller: Caller;
  readonly params: unknown;
  readonly input: unknown;
  /** What they read; bokmål, unless it is said. */
  readonly reader?: Language;
  /** Who listens and may leave; nobody, unless somebody is given. */
  readonly meanwhile?: Meanwhile;
}

const nobodyWaits: Meanwhile = { progress: () => undefined, signal: new AbortController().signal };

/**
 * The one way in to every operation: parse, run in one transaction together with the audit row, check what comes out.
 * A refusal takes back everything and is put on record by itself. Throws for bugs, and the signal's own reason when the one who asked has left:
 * that takes back everything, too.
 */
export async function runOperation<Id extends OperationId>(premises: Premises, id: Id, asked: Asked): Promise<Answer<Id> | Refusal> {
  let actor: Actor = { kind: 'anonymous' };
  const askActor = async () => (actor = typeof asked.actor === 'function' ? await asked.actor() : asked.actor);
  const result = await premises.actingAs(door, () => attempt(premises, id, asked, askActor));
  if (!isRefusal(result) && operations[id].audit === 'write') premises.onChanged();
  // Somebody who is nobody has seen nothing; writing each knock down would let anybody fill the disk.
  const isKnock = isRefusal(result) && actor.kind === 'anonymous' && result.refused !== 'login_failed';
  if (isRefusal(result) && !isKnock) await premises.actingAs(door, () => premises.transaction(() => premises.stores.audit.append(auditRow(premises, id, actor, aboutAttempt(asked.params), result))));
  return result;
}

async function attempt<Id extends OperationId>(premises: Premises, id: Id, asked: Asked, askActor: () => Promise<Actor>): Promise<Answer<Id> | Refusal> {
  const handler = (handlers as Handlers)[id];
  if (typeof handler === 'function') {
    return inTransaction(premises, async () => {
      const call = newCall(premises, id, asked, await askActor());
      return isRefusal(call) ? call : premises.actingAs(() => scopeOf(call.actor, id), () => concluded(premises, id, call, handler(call)));
    });
  }
  const call = newCall(premises, id, asked, await premises.transaction(askActor));
  if (isRefusal(call)) return call;
  return premises.actingAs(() => scopeOf(call.actor, id), async () => {
    const prepared = await inTransaction(premises, async () => askedGuard(call, await handler.prepare(call)));
    if (isRefusal(prepared)) return prepared;
    const worked = await handler.outside(prepared, call);
    call.signal.throwIfAborted();
    if (isRefusal(worked)) return worked;
    return inTransaction(premises, () => concluded(premises, id, call, handler.finish(call, prepared, worked)));
  });
}

/** The last step inside the transaction: what is answered is what the contract promises, and it is on record. */
async function concluded<Id extends OperationId>(premises: Premises, id: Id, call: GuardedCall<Id>, answering: Promise<Answer<Id> | Refusal>): Promise<Answer<Id> | Refusal> {
  const answer = askedGuard(call, await answering);
  if (isRefusal(answer)) return answer;
  const output = operations[id].output.parse(answer.output) as OutputOf<Id>;
  await premises.stores.audit.append(auditRow(premises, id, answer.actor ?? call.actor, answer.about, null, call.guarded.emergency));
  call.signal.throwIfAborted();
  return { ...answer, output };
}

interface GuardedCall<Id extends OperationId> extends Call<Id> {
  /** Has the guard been asked since it was last checked? */
  readonly guarded: { asked: boolean; emergency: string | null };
}

function newCall<Id extends OperationId>(premises: Premises, id: Id, asked: Asked, actor: Actor): GuardedCall<Id> | Refusal {
  const operation = operations[id];
  if (actor.kind === 'anonymous' && !openActions.includes(operation.action)) return refuse('not_logged_in');
  const params = parse(operation.params, asked.params, asked.reader);
  if (isRefusal(params)) return params;
  const input = parse(operation.input, asked.input, asked.reader);
  if (isRefusal(input)) return input;
  const guarded: GuardedCall<Id>['guarded'] = { asked: false, emergency: null };
  const { stores, clock, newId } = premises;
  const { caller, reader = 'nb', meanwhile = nobodyWaits } = asked;
  // What is opened in an emergency is the case itself: it is in no list, no figure and on nobody's agenda by that.
  const plain = withoutEmergency(actor);
  const may = (action: Action, object: AccessObject) => can(plain, action, object);
  const guard = (object: AccessObject): Refusal | null => {
    guarded.asked = true;
    guarded.emergency ??= underEmergency(actor, operation.action, object);
    return can(actor, operation.action, object) ? null : refuse(isHidden(actor, object) ? 'not_found' : 'forbidden');
  };
  const given = { params: params as ParamsOf<Id>, input: input as InputOf<Id> };
  return { actor, caller, reader, ...given, today: clock.today(), now: clock.now(), stores: storesFor(stores, actor), newId, guard, may, guarded, progress: meanwhile.progress, signal: meanwhile.signal };
}

/** Whoever may not see a thing at all is not told that it exists. */
function isHidden(actor: Actor, object: AccessObject): boolean {
  const sees: Partial<Record<AccessObject['kind'], Action>> = { pupil: 'pupil.view', case: 'case.view', emergency: 'emergency.review', group: 'school.oversee', meeting: 'meeting.attend', local_plan: 'local_plan.read' };
  const seeing = sees[object.kind];
  return seeing !== undefined && !can(actor, seeing, object);
}

/** An answer without a question to the guard is a hole, and is never sent. */
function askedGuard<Id extends OperationId, T>(call: GuardedCall<Id>, result: T): T {
  if (!isRefusal(result) && !call.guarded.asked) throw new Error('The handler answered without having asked the guard');
  call.guarded.asked = false;
  return result;
}

/** Takes everything back when the work ends in a refusal. */
async function inTransaction<T>(premises: Premises, work: () => Promise<T | Refusal>): Promise<T | Refusal> {
  try {
    return await premises.transaction(async () => {
      const result = await work();
      if (isRefusal(result)) throw new TakenBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.refusal;
    throw error;
  }
}

class TakenBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

function auditRow(premises: Premises, id: OperationId, actor: Actor, subject: AuditAbout, refusal: Refusal | null, emergency: string | null = null): AuditRow {
  return {
    at: premises.clock.now(),
    actorKind: actor.kind,
    actorId: actor.kind === 'anonymous' ? '' : actor.id,
    operation: id,
    access: operations[id].audit,
    outcome: refusal === null ? 'done' : 'refused',
    refusal: refusal?.refused ?? null,
    about: subject,
    ...(emergency === null ? {} : { emergency }),
  };
}

/** What somebody tried to reach: the ids in the address, when they can be ids of ours. */
function aboutAttempt(params: unknown): AuditAbout {
  const given = (params ?? {}) as Readonly<Record<string, unknown>>;
  const isId = (id: unknown): id is string => typeof id === 'string' && /^[\w-]{1,60}$/.test(id);
  const ids = Object.values(given).filter(isId);
  // So that whoever is told who has seen a pupil or a case is told who tried to.
  const { pupilId, caseId } = given;
  return about({ subjectId: ids.length === 0 ? null : ids.join('/').slice(0, 120), pupilIds: isId(pupilId) ? [pupilId] : [], caseId: isId(caseId) ? caseId : null });
}
