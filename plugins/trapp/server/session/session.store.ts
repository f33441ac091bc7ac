import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { momentSchema, type Day, type Moment } from '../../core/calendar/index';
import { areOver, isHeld, type Staff } from '../../core/people/index';
import { required } from '../columns';
import { toAssignment } from '../roles/role.store';
import { rowsOf } from '../statement';
import { rememberedRows } from '../remembered-rows';

export const sessionModel = {
  uid: 'trapp::session',
  singularName: 'trapp_session',
  tableName: 'trapp_sessions',
  attributes: {
    id: { type: 'increments' },
    /** SHA-256 of the token; the token itself is nowhere but in the browser. */
    tokenHash: { type: 'string', column: { unique: true, notNullable: true } },
    staff: required,
    startedAt: required,
    /** More than a password has been shown. Null in sessions from before that was written down. */
    assured: { type: 'boolean' },
    seenAt: required,
  },
  indexes: [{ name: 'trapp_sessions_staff', columns: ['staff'] }],
} as const;

export const loginAttemptModel = {
  uid: 'trapp::login-attempt',
  singularName: 'trapp_login_attempt',
  tableName: 'trapp_login_attempts',
  attributes: {
    id: { type: 'increments' },
    ref: { type: 'string', column: { unique: true, notNullable: true } },
    /** Hashes: what was typed may be a password in the wrong field. */
    account: required,
    address: required,
    at: required,
  },
  indexes: [
    { name: 'trapp_login_attempts_account', columns: ['account', 'at'] },
    { name: 'trapp_login_attempts_address', columns: ['address', 'at'] },
  ],
} as const;

/** Kinds of locks, so that no account waits for an address. */
const LOCKS = { account: 7001, address: 7002 } as const;

/** One for each role that the person holds; one without a role for somebody who holds none. */
const HOLDER = `select s.id || ' ' || coalesce(a.id, 0) as place, s.started_at, s.seen_at, s.assured, t.ref, t.username, t.name, t.active, a.role, a.school, a."group", a.until_day, r.terms,
  exists (select 1 from trapp_staff_absences x where x.substitute = t.ref and x.from_day <= ? and coalesce(x.until_day, '9999-12-31') >= ?) as stands_in,
  exists (select 1 from trapp_emergency_accesses e where e.staff = t.ref and e.ends_at > ?) as has_opened
  from trapp_sessions s join trapp_staff t on t.ref = s.staff left join trapp_assignments a on a.staff = t.ref left join trapp_roles r on r.ref = a.role`;
const bit = z.union([z.boolean(), z.number()]).transform(Boolean);
const holderRow = z.object({
  started_at: momentSchema, seen_at: momentSchema, assured: bit.nullable(), ref: z.string(), username: z.string(), name: z.string(), active: bit, role: z.string().nullable(), school: z.string().nullable(), group: z.string().nullable(), until_day: z.string().nullable(), terms: z.string().nullable(), stands_in: bit, has_opened: bit,
});

/** So many that ask within a minute are read once each: it is asked at every request. */
const MOST_HOLDERS = 1000;
const holders = rememberedRows({ select: HOLDER, parse: (row) => holderRow.parse(row), mostKept: MOST_HOLDERS });

export interface StoredSession {
  readonly staff: Staff;
  /** Does the person stand in for somebody on the day? */
  readonly standsIn: boolean;
  /** Has the person opened something in an emergency that is open at the moment? */
  readonly hasOpened: boolean;
  /** More than a password has been shown. */
  readonly assured: boolean;
  readonly startedAt: Moment;
  readonly seenAt: Moment;
}

export interface LoginAttempt {
  readonly id: string;
  readonly account: string;
  readonly address: string;
  readonly at: Moment;
}

/** Who is logged in, and the logins that were tried and have not succeeded. */
export interface SessionStore {
  /** The session with the one it belongs to, as they stand on the day. One statement: it is asked at every request. */
  find(tokenHash: string, on: Day, at: Moment): Promise<StoredSession | undefined>;
  begin(tokenHash: string, staffId: string, at: Moment, assured?: boolean): Promise<void>;
  isAssured(tokenHash: string): Promise<boolean>;
  /** Ends every other session of the person; this one is from now on assured, or not. */
  keepOnly(staffId: string, tokenHash: string, assured: boolean): Promise<void>;
  seen(tokenHash: string, at: Moment): Promise<void>;
  end(tokenHash: string): Promise<void>;
  /** Logs a person out everywhere: new password, account closed. */
  endAllOf(staffId: string): Promise<void>;
  /** Forgets sessions begun before this moment and attempts made before it; neither counts any more. */
  forget(before: { readonly sessionsBegun: Moment; readonly attemptsMade: Moment }): Promise<void>;
  /** Writes the attempt down as failed until it succeeds, and answers how many there now are of the account and of the address since `since`. */
  attempt(attempt: LoginAttempt, since: Moment): Promise<{ account: number; address: number }>;
  /** The account's attempts are forgotten once somebody has got in. */
  succeeded(account: string): Promise<void>;
}

export function createSessionStore(strapi: Core.Strapi): SessionStore {
  return {
    find: async (tokenHash, on, at) => {
      const rows = await holders(strapi.db, 'where s.token_hash = ? order by a.id', [on, on, at, tokenHash]);
      const [first] = rows;
      if (first === undefined) return undefined;
      const { ref: id, username, name, active, stands_in, has_opened, started_at, seen_at, assured } = first;
      const held = rows.flatMap(({ role, school, group, until_day, terms }) => (role === null ? [] : [toAssignment({ role, school, group, until_day, terms })]));
      const assignments = held.filter((one) => isHeld(one, on));
      return { staff: { id, username, name, active: active && !areOver(held, on), assignments }, standsIn: stands_in, hasOpened: has_opened, assured: assured === true, startedAt: started_at, seenAt: seen_at };
    },
    begin: async (tokenHash, staffId, at, assured = false) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx('trapp_sessions').insert({ token_hash: tokenHash, staff: staffId, started_at: at, seen_at: at, assured });
      }),
    isAssured: async (tokenHash) => {
      const [found] = (await rowsOf(strapi.db, 'select assured from trapp_sessions where token_hash = ?', [tokenHash])) as { assured: unknown }[];
      return Boolean(found?.assured);
    },
    keepOnly: async (staffId, tokenHash, assured) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx('trapp_sessions').where('staff', staffId).whereNot('token_hash', tokenHash).delete();
        await trx('trapp_sessions').where('token_hash', tokenHash).update({ assured });
      }),
    seen: async (tokenHash, at) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx('trapp_sessions').where('token_hash', tokenHash).update({ seen_at: at });
      }),
    end: async (tokenHash) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx('trapp_sessions').where('token_hash', tokenHash).delete();
      }),
    endAllOf: async (staffId) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx('trapp_sessions').where('staff', staffId).delete();
      }),
    forget: async (before) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx('trapp_sessions').where('started_at', '<', before.sessionsBegun).delete();
        await trx('trapp_login_attempts').where('at', '<', before.attemptsMade).delete();
      }),
    attempt: async ({ id, account, address, at }, since) =>
      strapi.db.transaction(async ({ trx }) => {
        // Two guesses that count at once would each miss the other; SQLite lets one write at a time anyway. The account first, always: nobody waits in a ring.
        if (strapi.db.dialect.client === 'postgres') {
          await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [LOCKS.account, account]);
          await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [LOCKS.address, address]);
        }
        await trx('trapp_login_attempts').insert({ ref: id, account, address, at });
        const count = async (column: 'account' | 'address', value: string) => {
          const rows: { n: number | string }[] = await trx('trapp_login_attempts').where(column, value).where('at', '>=', since).count({ n: '*' });
          return Number(rows[0]?.n ?? 0);
        };
        return { account: await count('account', account), address: await count('address', address) };
      }),
    succeeded: async (account) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx('trapp_login_attempts').where('account', account).delete();
      }),
  };
}
