import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { daySchema, momentSchema, type Day } from '../../core/calendar/index';
import { mayBegin, routineSchema, routineVersionSchema, type Routine, type RoutineVersion, type Withdrawal } from '../../core/routines/index';
import { frozen, onceFor } from '../frozen';
import { rememberedRows } from '../remembered-rows';

const TABLE = 'trapp_routine_versions';

/** Published routines. What was published never changes: cases, findings and papers stay with the version they began under. */
export const routineVersionModel = {
  uid: 'trapp::routine-version',
  singularName: 'trapp_routine_version',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    routine: { type: 'string', column: { notNullable: true } },
    number: { type: 'integer', column: { notNullable: true } },
    publishedAt: { type: 'string', column: { notNullable: true } },
    publishedBy: { type: 'string', column: { notNullable: true } },
    reason: { type: 'text', column: { notNullable: true } },
    hash: { type: 'string', column: { notNullable: true } },
    document: { type: 'text', column: { notNullable: true } },
    /** The first day that cases begin under it; null for from the start. */
    startsOn: { type: 'string' },
    /** When it was withdrawn, by whom and why; null while it is not. The only thing that is written later. */
    withdrawnAt: { type: 'string' },
    withdrawnBy: { type: 'string' },
    withdrawnReason: { type: 'text' },
  },
  indexes: [{ name: 'trapp_routine_versions_number', columns: ['routine', 'number'], type: 'unique' }],
} as const;

const headSchema = z
  .object({
    routine: z.string(), number: z.number().int(), published_at: momentSchema, published_by: z.string(), reason: z.string(), hash: z.string(),
    starts_on: daySchema.nullable(), withdrawn_at: momentSchema.nullable(), withdrawn_by: z.string().nullable(), withdrawn_reason: z.string().nullable(),
  })
  .transform((row) => ({
    routineKey: row.routine, number: row.number, publishedAt: row.published_at, publishedBy: row.published_by, reason: row.reason, hash: row.hash, startsOn: row.starts_on,
    withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, by: row.withdrawn_by ?? '', reason: row.withdrawn_reason ?? '' },
  }));
type Head = z.infer<typeof headSchema>;
/** As many heads as are kept parsed; more than any municipality has published. */
const MOST_HEADS = 2000;

/** What keeps to the version that it began under. */
export interface Follower {
  readonly routineKey: string;
  readonly routineVersion: number;
}

export interface RoutineStore {
  /** The version of the routine that holds today: the newest that has begun and is not withdrawn. Undefined when there is none. */
  current(routineKey: string): Promise<RoutineVersion | undefined>;
  /** The version of each routine that holds today. Two statements at most. */
  allCurrent(): Promise<RoutineVersion[]>;
  version(routineKey: string, number: number): Promise<RoutineVersion | undefined>;
  /** Which version each of these follows. Two statements at most, however many they are. */
  followedBy(held: readonly Follower[]): Promise<(one: Follower) => RoutineVersion | undefined>;
  /** Every version of every routine, routine by routine, newest first. Two statements at most. */
  everyVersion(): Promise<RoutineVersion[]>;
  /** Every version, newest first. */
  versions(routineKey: string): Promise<RoutineVersion[]>;
  append(version: RoutineVersion): Promise<void>;
  withdraw(routineKey: string, number: number, withdrawal: Withdrawal): Promise<void>;
  /** Until the transaction ends, nobody else publishes the routine. SQLite lets one write at a time anyway. */
  lock(routineKey: string): Promise<void>;
}

const HEADS = `select id, routine, number, published_at, published_by, reason, hash, starts_on, withdrawn_at, withdrawn_by, withdrawn_reason from ${TABLE}`;

/** `today` tells which day it is, each time it is asked. */
export function createRoutineStore(strapi: Core.Strapi, today: () => Day): RoutineStore {
  /** Documents by their hash: what is hashed cannot change, so it is parsed once. */
  const documents = new Map<string, Routine>();
  const stored = rememberedRows({ select: HEADS, parse: (row): Head => headSchema.parse(row), mostKept: MOST_HEADS });
  /** What each transaction has read: a page asks for versions again and again, and nobody publishes within it. */
  const read = new WeakMap<object, readonly Head[]>();

  /** Routine by routine, newest first. One statement in a transaction, however often it is asked. */
  async function heads(): Promise<readonly Head[]> {
    return strapi.db.transaction(async ({ trx }) => {
      const known = read.get(trx) ?? (await stored(strapi.db, 'order by routine, number desc', []));
      read.set(trx, known);
      return known;
    });
  }

  const of = async (wanted: string) => (await heads()).filter(({ routineKey }) => routineKey === wanted);

  /** Of each routine the newest that may begin cases; they are given newest first. */
  const holding = (found: readonly Head[]): Head[] => found.filter((head) => mayBegin(head, today())).filter((head, index, begun) => head.routineKey !== begun[index - 1]?.routineKey);

  async function withDocuments(found: readonly Head[]): Promise<RoutineVersion[]> {
    const missing = [...new Set(found.map((head) => head.hash).filter((hash) => !documents.has(hash)))];
    if (missing.length > 0) {
      const rows: unknown[] = await strapi.db.transaction(({ trx }) => trx(TABLE).select('hash', 'document').whereIn('hash', missing));
      for (const { hash, document } of z.array(z.object({ hash: z.string(), document: z.string() })).parse(rows)) {
        documents.set(hash, frozen(routineSchema.parse(JSON.parse(document))));
      }
    }
    return found.flatMap((head) => {
      const document = documents.get(head.hash);
      return document === undefined ? [] : [versionOf(head, document)];
    });
  }

  return {
    current: async (routineKey) => (await withDocuments(holding(await of(routineKey))))[0],
    allCurrent: async () => withDocuments(holding(await heads())),
    everyVersion: async () => withDocuments(await heads()),
    version: async (routineKey, number) => (await withDocuments((await of(routineKey)).filter((head) => head.number === number)))[0],

    async followedBy(held) {
      const wanted = new Set(held.map(followed));
      const found = wanted.size === 0 ? [] : (await heads()).filter(({ routineKey, number }) => wanted.has(followed({ routineKey, routineVersion: number })));
      const byKey = new Map((await withDocuments(found)).map((version) => [followed({ routineKey: version.routineKey, routineVersion: version.number }), version]));
      return (one) => byKey.get(followed(one));
    },

    versions: async (routineKey) => withDocuments(await of(routineKey)),

    async append(version) {
      const { routineKey, publishedAt, publishedBy, document, startsOn = null, withdrawn: _not, ...rest } = routineVersionSchema.parse(version);
      return strapi.db.transaction(async ({ trx }) => {
        read.delete(trx);
        await trx(TABLE).insert({ ...rest, routine: routineKey, published_at: publishedAt, published_by: publishedBy, starts_on: startsOn, document: JSON.stringify(document) });
      });
    },

    async withdraw(routineKey, number, { at, by, reason }) {
      return strapi.db.transaction(async ({ trx }) => {
        read.delete(trx);
        await trx(TABLE).where({ routine: routineKey, number }).update({ withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason });
      });
    },

    async lock(routineKey) {
      return strapi.db.transaction(async ({ trx }) => {
        if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`trapp routine ${routineKey}`]);
        read.delete(trx);
      });
    },
  };
}

const versionOf = onceFor((head: Head, document: Routine): RoutineVersion => ({ ...head, document }));

const followed = ({ routineKey, routineVersion }: Follower): string => `${routineKey} ${routineVersion}`;
