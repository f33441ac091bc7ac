import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { momentSchema } from '../../core/calendar/index';
import { routineSchema, routineVersionSchema, type Routine, type RoutineVersion } from '../../core/routines/index';

const TABLE = 'trapp_routine_versions';

/** Published routines. Rows are added and never changed: cases, findings and papers stay with the version they began under. */
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
  },
  indexes: [{ name: 'trapp_routine_versions_number', columns: ['routine', 'number'], type: 'unique' }],
} as const;

const headSchema = z
  .object({ routine: z.string(), number: z.number().int(), published_at: momentSchema, published_by: z.string(), reason: z.string(), hash: z.string() })
  .transform((row) => ({ routineKey: row.routine, number: row.number, publishedAt: row.published_at, publishedBy: row.published_by, reason: row.reason, hash: row.hash }));
type Head = z.infer<typeof headSchema>;

/** What keeps to the version that it began under. */
export interface Follower {
  readonly routineKey: string;
  readonly routineVersion: number;
}

export interface RoutineStore {
  /** The latest version of the routine, or undefined when it has never been published. */
  current(routineKey: string): Promise<RoutineVersion | undefined>;
  /** The latest version of each routine. Two statements at most. */
  allCurrent(): Promise<RoutineVersion[]>;
  version(routineKey: string, number: number): Promise<RoutineVersion | undefined>;
  /** Which version each of these follows. Two statements at most, however many they are. */
  followedBy(held: readonly Follower[]): Promise<(one: Follower) => RoutineVersion | undefined>;
  /** Every version, newest first. */
  versions(routineKey: string): Promise<RoutineVersion[]>;
  append(version: RoutineVersion): Promise<void>;
  /** Until the transaction ends, nobody else publishes the routine. SQLite lets one write at a time anyway. */
  lock(routineKey: string): Promise<void>;
}

const headColumns = ['routine', 'number', 'published_at', 'published_by', 'reason', 'hash'] as const;

export function createRoutineStore(strapi: Core.Strapi): RoutineStore {
  /** Documents by their hash: what is hashed cannot change, so it is parsed once. */
  const documents = new Map<string, Routine>();

  async function heads(narrow: (query: Query) => Query): Promise<Head[]> {
    return strapi.db.transaction(async ({ trx }) => z.array(headSchema).parse(await narrow(trx(TABLE).select(headColumns))));
  }

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
      return document === undefined ? [] : [{ ...head, document }];
    });
  }

  return {
    async current(routineKey) {
      const found = await heads((query) => query.where('routine', routineKey).orderBy('number', 'desc').limit(1));
      return (await withDocuments(found))[0];
    },

    async allCurrent() {
      const found = await heads((query) => query.orderBy(['routine', { column: 'number', order: 'desc' }]));
      return withDocuments(found.filter((head, index) => head.routineKey !== found[index - 1]?.routineKey));
    },

    async version(routineKey, number) {
      return (await withDocuments(await heads((query) => query.where({ routine: routineKey, number }))))[0];
    },

    async followedBy(held) {
      const wanted = new Set(held.map(followed));
      const keys = [...new Set(held.map((one) => one.routineKey))];
      const found = keys.length === 0 ? [] : await heads((query) => query.whereIn('routine', keys));
      const versions = await withDocuments(found.filter(({ routineKey, number }) => wanted.has(followed({ routineKey, routineVersion: number }))));
      const byKey = new Map(versions.map((version) => [followed({ routineKey: version.routineKey, routineVersion: version.number }), version]));
      return (one) => byKey.get(followed(one));
    },

    async versions(routineKey) {
      return withDocuments(await heads((query) => query.where('routine', routineKey).orderBy('number', 'desc')));
    },

    async append(version) {
      const { routineKey, publishedAt, publishedBy, document, ...rest } = routineVersionSchema.parse(version);
      return strapi.db.transaction(async ({ trx }) => {
        await trx(TABLE).insert({ ...rest, routine: routineKey, published_at: publishedAt, published_by: publishedBy, document: JSON.stringify(document) });
      });
    },

    async lock(routineKey) {
      return strapi.db.transaction(async ({ trx }) => {
        if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`trapp routine ${routineKey}`]);
      });
    },
  };
}

const followed = ({ routineKey, routineVersion }: Follower): string => `${routineKey} ${routineVersion}`;

type Query = ReturnType<Core.Strapi['db']['connection']>;

/** Everybody who asks gets the same document; nobody may write in it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
