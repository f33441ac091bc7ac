import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Transaction } from '../absences/transaction';
import { caseIsOpenedShielded } from './policies';
import { system, type Scope } from './scope';

type Database = Core.Strapi['db'];

const acting = new AsyncLocalStorage<Scope>();
const guarded = new WeakSet<Database>();

const isPostgres = (db: Database): boolean => db.dialect.client === 'postgres';

/**
 * Everything in `work` is done on behalf of the scope: in the transaction that goes on, and in every one that `work` begins. Afterwards it is as before.
 * On SQLite there is nobody to tell; there the guard stands alone.
 */
export async function actAs<T>(db: Database, asked: Scope | (() => Scope), work: () => Promise<T>): Promise<T> {
  if (!isPostgres(db)) return work();
  const scope = typeof asked === 'function' ? asked() : asked;
  if (!db.inTransaction()) return acting.run(scope, work);
  const trx = (await db.transaction()).get();
  const before = await settingsOf(trx);
  await tell(trx, scope);
  try {
    const result = await acting.run(scope, work);
    await put(trx, before);
    return result;
  } catch (error) {
    // A transaction that the database has given up takes no settings any more, and does nothing more either.
    await put(trx, before).catch(() => undefined);
    throw error;
  }
}

/**
 * Reaches beyond the one who asks for just this work, in the same transaction. `why` is read by people, and a test holds every place that says it.
 * What comes of it must be shown to the guard, or hold nothing about anybody.
 */
export async function widened<T>(db: Database, why: string, work: () => Promise<T>): Promise<T> {
  if (why === '') throw new Error('Whoever reaches beyond the one who asks says why');
  return db.inTransaction() ? actAs(db, system, work) : actAs(db, system, () => db.transaction(() => work()));
}

/**
 * A case that somebody has claimed under the policies is seen until the transaction ends, also when what they do with it takes it out of their reach:
 * whoever hands a case over writes the last thing in it.
 */
export async function hold(db: Database, caseId: string): Promise<void> {
  if (!isPostgres(db)) return;
  const trx = (await db.transaction()).get();
  await trx.raw("select set_config('trapp.held', array_append(nullif(current_setting('trapp.held', true), '')::text[], ?::text)::text, true)", [caseId]);
}

/** From now on each transaction begins by telling the database on whose behalf it is. Does nothing the second time. */
export function tellTransactions(db: Database): void {
  if (!isPostgres(db) || guarded.has(db)) return;
  guarded.add(db);
  const plain = db.transaction.bind(db) as (work?: (given: { trx: Transaction }) => Promise<unknown>) => Promise<unknown>;
  const told = async (work?: (given: { trx: Transaction }) => Promise<unknown>) => {
    const scope = acting.getStore();
    if (work === undefined || scope === undefined || db.inTransaction()) return plain(work);
    return plain(async (given) => {
      await tell(given.trx, scope);
      return work(given);
    });
  };
  Object.assign(db, { transaction: told });
}

/** Names of settings, as the policies read them. */
export const settings = ['acts', 'staff', 'on', 'selves', 'seen', 'followed', 'cases', 'meetings', 'keys', 'reached', 'opened', 'unshielded', 'held', 'auditing'] as const;
export type Setting = (typeof settings)[number];
type Values = Readonly<Record<Setting, string>>;

const NOBODY: Values = { acts: '', staff: '', on: '', selves: '', seen: '', followed: '', cases: '', meetings: '', keys: '', reached: '', opened: '', unshielded: '', held: '', auditing: '' };

async function settingsOf(trx: Transaction): Promise<Values> {
  const { rows } = (await trx.raw(`select ${settings.map((name) => `coalesce(current_setting('trapp.${name}', true), '') as "${name}"`).join(', ')}`)) as { rows: Values[] };
  return rows[0] ?? NOBODY;
}

async function put(trx: Transaction, values: Values): Promise<void> {
  await trx.raw(`select ${settings.map((name) => `set_config('trapp.${name}', ?, true)`).join(', ')}`, settings.map((name) => values[name]));
}

async function tell(trx: Transaction, scope: Scope): Promise<void> {
  if (scope.acts !== 'staff') return put(trx, { ...NOBODY, acts: scope.acts });
  const { staffId: staff, on, openAt, ...lists } = scope;
  const { selves, seen, followed, cases, meetings, keys } = lists;
  // First the pupils of the cases that are theirs by name or by school, wherever these pupils go now; `reaching` sees these cases and nothing else.
  await put(trx, { ...NOBODY, acts: 'reaching', staff, on: on ?? '', selves: listOf(selves), seen: listOf(seen), followed: listOf(followed), cases: listOf(cases), meetings: listOf(meetings), keys: listOf(keys) });
  // The table itself says what is open at the moment; most people have nothing there, and are not asked about.
  if (openAt !== null) await trx.raw(`select set_config('trapp.opened', coalesce(array_agg(case_ref), '{}')::text, true) from trapp_emergency_accesses where staff = ? and ends_at > ? and case_ref is not null`, [staff, openAt]);
  await trx.raw(`select set_config('trapp.reached', coalesce(array_agg(distinct pupil), '{}')::text, true), set_config('trapp.acts', 'staff', true)${openAt === null ? '' : UNSHIELDED} from trapp_cases`);
}

/** A protected pupil is seen by whoever has opened the case and may do so although it is shielded. */
const UNSHIELDED = `, set_config('trapp.unshielded', coalesce(array_agg(distinct pupil) filter (where ${caseIsOpenedShielded}), '{}')::text, true)`;

/** A list as PostgreSQL writes one. */
export function listOf(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
