import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { z } from 'zod';

/** An account in the Strapi admin, as the door there needs to know it. */
export interface AdminAccount {
  readonly id: number;
  readonly email: string;
  readonly isActive: boolean;
  readonly passwordHash: string | null;
}

export interface AdminAccountStore {
  find(email: string): Promise<AdminAccount | undefined>;
  /** With `null` (no such account, or none with a password) the answer is no, after just as much work. */
  isPassword(password: string, hash: string | null): Promise<boolean>;
  /** Logs somebody out everywhere. */
  endSessions(id: number): Promise<void>;
}

/** bcrypt of a password that nobody has, at the cost that Strapi takes. */
const NOBODYS = `$2a$10$${'A'.repeat(53)}`;
const row = z.object({ id: z.coerce.number(), email: z.string(), isActive: z.boolean().nullable(), password: z.string().nullable() });

export function createAdminAccountStore(strapi: Core.Strapi): AdminAccountStore {
  return {
    find: async (email) => {
      const found: unknown = await strapi.db.query('admin::user').findOne({ where: { email: email.toLowerCase() } });
      if (found === null) return undefined;
      const { id, email: kept, isActive, password } = row.parse(found);
      return { id, email: kept, isActive: isActive === true, passwordHash: password };
    },
    isPassword: async (password, hash) => (await strapi.service('admin::auth').validatePassword(password, hash ?? NOBODYS)) === true && hash !== null,
    endSessions: async (id) => strapi.sessionManager('admin').invalidateRefreshToken(String(id)),
  };
}

/** What of an account says what whoever holds it may. */
const held = async (strapi: Core.Strapi, id: unknown): Promise<string> => {
  const found = (await strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] })) as { isActive: unknown; password: unknown; roles: { id: number }[] } | null;
  return JSON.stringify(found === null ? null : [found.isActive === true, found.password, found.roles.map((role) => role.id).sort((a, b) => a - b)]);
};

/**
 * Whoever is blocked, or given another role or password, is logged out everywhere (sec-12), whichever way it is done. Strapi itself does so only for a password that
 * somebody changes for themselves: whoever had been logged in with the old one would stay so, and one who was blocked would be in again when let in.
 */
export function endAdminSessionsOnChange(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    async beforeUpdate({ params, state }) {
      const { where } = params as { where?: { id?: unknown } };
      if (where?.id !== undefined) Object.assign(state, { id: where.id, held: await held(strapi, where.id) });
    },
    async afterUpdate({ state }) {
      const { id, held: before } = state as { id?: unknown; held?: string };
      if (id !== undefined && before !== (await held(strapi, id))) await strapi.sessionManager('admin').invalidateRefreshToken(String(id));
    },
  });
}

interface AdminRoute {
  readonly method: string;
  readonly path: string;
  readonly config: { middlewares?: unknown[] };
}

/** Puts ours on one of Strapi's own ways in, in place of what stands there. Throws when Strapi has moved it: it must not stand open unseen. */
export function standBefore(strapi: Core.Strapi, path: string, ours: (ctx: Context, next: Next) => Promise<void>): void {
  const routes = Object.values(strapi.admin.routes as unknown as Record<string, { routes: AdminRoute[] }>).flatMap((router) => router.routes);
  const route = routes.find((one) => one.method === 'POST' && one.path === path);
  if (route === undefined) throw new Error(`Strapi has no POST /admin${path} any more: who guards its way in?`);
  route.config.middlewares = [ours];
}
