import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { momentSchema, type Moment } from '../../core/calendar/index';
import { importSourceSchema, type ImportSource } from '../../core/imports/index';
import { ref, required, requiredText } from '../columns';
import { rowsOf } from '../statement';

const TABLE = 'trapp_import_sources';

export const importSourceModel = {
  uid: 'trapp::import-source',
  singularName: 'trapp_import_source',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    /** The source's key. */
    ref,
    title: required,
    profile: required,
    /** JSON: "all", or a list of school refs. */
    schools: requiredText,
    enabled: { type: 'boolean', column: { notNullable: true } },
    /** SHA-256 of the token; the token itself is shown once and kept nowhere. */
    tokenHash: { type: 'string' },
    tokenMadeAt: { type: 'string' },
    lastUsedAt: { type: 'string' },
    /** Until then one file may withdraw more than an automatic file otherwise may. */
    withdrawalsUntil: { type: 'string' },
  },
} as const;

export interface StoredSource extends ImportSource {
  readonly tokenMadeAt: Moment | null;
  readonly lastUsedAt: Moment | null;
  readonly withdrawalsUntil: Moment | null;
}

/** How the installation takes files in, whatever the source. */
export interface DeliverySettings {
  /** The folder that is looked through, with a folder in it for each source; null when there is none. */
  readonly folder: string | null;
  readonly maxBytes: number;
  /** Days that a file stays in `done` before it is deleted. */
  readonly keepDays: number;
}

export interface SourceStore {
  settings(): DeliverySettings;
  all(): Promise<StoredSource[]>;
  find(key: string): Promise<StoredSource | undefined>;
  /** Answers whether the key was free. */
  add(source: ImportSource): Promise<boolean>;
  change(source: ImportSource): Promise<void>;
  /** What a token is compared with; undefined when there is no source or it has none. */
  tokenHash(key: string): Promise<string | undefined>;
  setToken(key: string, token: { readonly hash: string; readonly at: Moment } | null): Promise<void>;
  used(key: string, at: Moment): Promise<void>;
  allowWithdrawals(key: string, until: Moment | null): Promise<void>;
}

const bit = z.union([z.boolean(), z.number()]).transform(Boolean);
const moment = momentSchema.nullable();
const row = z.object({ ref: z.string(), title: z.string(), profile: z.string(), schools: z.string(), enabled: bit, token_made_at: moment, last_used_at: moment, withdrawals_until: moment });
const columns = Object.keys(row.shape);
const ALL = `select ${columns.join(', ')} from ${TABLE} order by title`;

function toSource(found: unknown): StoredSource {
  const { ref: key, title, profile, schools, enabled, ...rest } = row.parse(found);
  const source = importSourceSchema.parse({ key, title, profile, schoolIds: JSON.parse(schools), enabled });
  return { ...source, tokenMadeAt: rest.token_made_at, lastUsedAt: rest.last_used_at, withdrawalsUntil: rest.withdrawals_until };
}

function toRow(source: ImportSource) {
  const { key, title, profile, schoolIds, enabled } = importSourceSchema.parse(source);
  return { ref: key, title, profile, schools: JSON.stringify(schoolIds), enabled };
}

export function createSourceStore(strapi: Core.Strapi): SourceStore {
  const update = async (key: string, values: object): Promise<void> =>
    strapi.db.transaction(async ({ trx }) => {
      await trx(TABLE).where('ref', key).update(values);
    });
  return {
    settings: () => {
      const told = z.object({ importFolder: z.string(), importMaxBytes: z.number(), importKeepDays: z.number() }).parse(strapi.config.get('plugin::trapp'));
      return { folder: told.importFolder === '' ? null : told.importFolder, maxBytes: told.importMaxBytes, keepDays: told.importKeepDays };
    },
    all: async () => (await rowsOf(strapi.db, ALL, [])).map(toSource),
    find: async (key) =>
      strapi.db.transaction(async ({ trx }) => {
        const found: unknown = await trx(TABLE).first(columns).where('ref', key);
        return found === undefined ? undefined : toSource(found);
      }),
    add: async (source) =>
      strapi.db.transaction(async ({ trx }) => {
        const made: unknown[] = await trx(TABLE).insert(toRow(source)).onConflict('ref').ignore().returning('id');
        return made.length > 0;
      }),
    change: (source) => update(source.key, toRow(source)),
    tokenHash: async (key) =>
      strapi.db.transaction(async ({ trx }) => {
        const found: unknown = await trx(TABLE).first('token_hash').where({ ref: key, enabled: true });
        return z.object({ token_hash: z.string() }).safeParse(found).data?.token_hash;
      }),
    setToken: (key, token) => update(key, { token_hash: token?.hash ?? null, token_made_at: token?.at ?? null }),
    used: (key, at) => update(key, { last_used_at: at }),
    allowWithdrawals: (key, until) => update(key, { withdrawals_until: until }),
  };
}
