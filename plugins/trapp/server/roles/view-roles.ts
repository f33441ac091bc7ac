import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';

/** Whoever reads the routine reads what its roles are called and may, and how that has changed. */
export const viewRoles: Handler<'viewRoles'> = async ({ guard, stores }) => {
  const refused = guard({ kind: 'routine' });
  if (refused) return refused;
  return { output: { roles: await stores.roles.all(), changes: await stores.roles.changes() }, about: about({}) };
};
