import type { AccessObject, Action, Actor } from '../../core/access/index';
import type { AuditAbout } from '../../core/audit/index';
import type { Day, Moment } from '../../core/calendar/index';
import type { InputOf, OperationId, OutputOf, ParamsOf } from '../../core/contracts/index';
import type { Language } from '../../core/language/index';
import type { Refusal } from '../../core/refusals';
import type { Stores } from '../stores';

/** Where a request comes from, as far as an operation may need to know. Only logging in, logging out and their limits do. */
export interface Caller {
  /** Network address; what failed logins are counted by. */
  readonly address: string;
  /** The session token that came along, or null. */
  readonly sessionToken: string | null;
}

/** What slow work and the one who waits for it say to each other. Outside operations that declare `progress`, nobody listens and nobody leaves. */
export interface Meanwhile {
  /** How far the work has come, `of` how much when that is known. Cheap: it may be called often. */
  readonly progress: (done: number, of: number | null) => void;
  /** Aborted when nobody waits for the answer any more. Ask `throwIfAborted()` between pieces of work: what was written is then taken back. */
  readonly signal: AbortSignal;
}

/** One operation being asked for: who, what, when, and the stores it may use inside the current transaction. */
export interface Call<Id extends OperationId> extends Meanwhile {
  readonly actor: Actor;
  readonly caller: Caller;
  readonly params: ParamsOf<Id>;
  readonly input: InputOf<Id>;
  /** The language that the one who asks is answered in, where we have the words: at the coordinator's door the admin's own, else bokmål. */
  readonly reader: Language;
  readonly today: Day;
  readonly now: Moment;
  readonly stores: Stores;
  readonly newId: () => string;
  /**
   * The guard. Every handler calls it with the object(s) it touches, and answers its refusal as it is;
   * an answer given without having asked is a bug and is thrown.
   */
  readonly guard: (object: AccessObject) => Refusal | null;
  /** May this actor do that as well? For filtering lists and for the `may` flags of a view. */
  readonly may: (action: Action, object: AccessObject) => boolean;
}

/** Bytes that are sent instead of JSON, for operations whose contract says `file`. */
export interface FileAnswer {
  readonly name: string;
  readonly type: 'application/pdf' | 'text/calendar; charset=utf-8';
  readonly bytes: Buffer;
}

export interface Answer<Id extends OperationId> {
  readonly output: OutputOf<Id>;
  /** Ids of what was read or changed, for the audit row. */
  readonly about: AuditAbout;
  readonly file?: FileAnswer;
  /** The session that begins with this answer, or ends with it. */
  readonly session?: { readonly begins: string } | 'ends';
  /** Who it turned out to be, when the answer is what says so: logging in. */
  readonly actor?: Actor;
}

/** Runs in one transaction together with its audit row; a refusal takes back everything it wrote. */
export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<Answer<Id> | Refusal>;

/**
 * A handler whose slow work (rendering, hashing, judging) must not hold a transaction open. `prepare` and `finish` each run in one of their own,
 * and what `prepare` wrote stays even when `finish` refuses. Each of the two asks the guard: the world may have changed in between.
 */
export interface StagedHandler<Id extends OperationId, Prepared = unknown, Worked = unknown> {
  prepare(call: Call<Id>): Promise<Prepared | Refusal>;
  outside(prepared: Prepared, meanwhile: Meanwhile): Promise<Worked | Refusal>;
  finish(call: Call<Id>, prepared: Prepared, worked: Worked): Promise<Answer<Id> | Refusal>;
}

export type Handlers = { readonly [Id in OperationId]: Handler<Id> | StagedHandler<Id> };
