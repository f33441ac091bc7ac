import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';

/** What the page offers before it is known who asks. */
export const viewLoginWays: Handler<'viewLoginWays'> = async ({ guard, stores }) => {
  const refused = guard({ kind: 'none' });
  if (refused) return refused;
  const { passwords, provider } = stores.accounts.settings();
  return { output: { password: passwords, provider: provider === null ? null : { name: provider.name } }, about: about({}) };
};
