import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { momentSchema, type Moment } from '../../core/calendar/index';
import { required, requiredText } from '../columns';
import { rowsOf } from '../statement';

export const loginCodesModel = {
  uid: 'trapp::login-codes',
  singularName: 'trapp_login_codes',
  tableName: 'trapp_login_codes',
  attributes: {
    id: { type: 'increments' },
    staff: { type: 'string', column: { unique: true, notNullable: true } },
    /** Sealed with a key outside the database. */
    secret: requiredText,
    begunAt: required,
    /** Null until the first code has come. */
    confirmedAt: { type: 'string' },
    lastStep: { type: 'integer', column: { notNullable: true } },
    /** JSON list of hashes; each is taken away when it is used. */
    spare: requiredText,
  },
} as const;

/** What an account is asked for beside its password. */
export interface LoginCodes {
  readonly staffId: string;
  readonly secret: string;
  readonly begunAt: Moment;
  readonly confirmedAt: Moment | null;
  readonly lastStep: number;
  readonly spare: readonly string[];
}

/** The municipality's own login (OpenID Connect): Feide, Entra or another. */
export interface ProviderSettings {
  /** What people call it. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Which claim holds the user name of the account here. */
  readonly usernameClaim: string;
  /** How somebody must have logged in there, one of these; none, and any way will do. */
  readonly acr: readonly string[];
  /** Where people are sent back to. */
  readonly publicUrl: string;
}

/** How the installation lets people in. */
export interface AccountSettings {
  /** Does anybody log in with a password of ours? */
  readonly passwords: boolean;
  /** Is everybody who does asked for a code as well? */
  readonly codesRequired: boolean;
  /** The same of everybody in the Strapi admin. */
  readonly adminCodesRequired: boolean;
  readonly provider: ProviderSettings | null;
  /** What secrets are sealed with. */
  readonly sealKey: string;
}

export interface AccountStore {
  settings(): AccountSettings;
  codesOf(staffId: string): Promise<LoginCodes | undefined>;
  /** Adds, or replaces what there was. */
  saveCodes(codes: LoginCodes): Promise<void>;
  removeCodes(staffId: string): Promise<void>;
}

const row = z.object({ staff: z.string(), secret: z.string(), begun_at: momentSchema, confirmed_at: momentSchema.nullable(), last_step: z.coerce.number(), spare: z.string() });

export function createAccountStore(strapi: Core.Strapi): AccountStore {
  return {
    settings: () => strapi.plugin('trapp').config('accounts') as AccountSettings,
    codesOf: async (staffId) => {
      // Two who give the same code at once: the second waits, and finds it used. SQLite lets one write at a time anyway.
      if (strapi.db.dialect.client === 'postgres') await rowsOf(strapi.db, "select pg_advisory_xact_lock(hashtext('trapp codes ' || ?))", [staffId]);
      const [found] = await rowsOf(strapi.db, 'select staff, secret, begun_at, confirmed_at, last_step, spare from trapp_login_codes where staff = ?', [staffId]);
      if (found === undefined) return undefined;
      const { staff, secret, begun_at, confirmed_at, last_step, spare } = row.parse(found);
      return { staffId: staff, secret, begunAt: begun_at, confirmedAt: confirmed_at, lastStep: last_step, spare: z.array(z.string()).parse(JSON.parse(spare)) };
    },
    saveCodes: async ({ staffId, secret, begunAt, confirmedAt, lastStep, spare }) =>
      strapi.db.transaction(async ({ trx }) => {
        const values = { secret, begun_at: begunAt, confirmed_at: confirmedAt, last_step: lastStep, spare: JSON.stringify(spare) };
        await trx('trapp_login_codes').insert({ staff: staffId, ...values }).onConflict('staff').merge(values);
      }),
    removeCodes: async (staffId) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx('trapp_login_codes').where('staff', staffId).delete();
      }),
  };
}
