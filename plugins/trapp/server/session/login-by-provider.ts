import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { begun } from './login';

/**
 * Somebody whom the municipality's own login has let in there. Who may be here is decided here: an account with that user name, open, and a login there that was
 * strong enough. Refuses `login_failed`, without a word of which.
 */
export const loginByProvider: Handler<'loginByProvider'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { provider } = call.stores.accounts.settings();
  if (provider === null) return refuse('login_failed');
  const { username, acr } = call.input;
  if (provider.acr.length > 0 && (acr === null || !provider.acr.includes(acr))) return refuse('login_failed');
  const account = await call.stores.staff.account(username);
  if (!account?.staff.active) return refuse('login_failed');
  // What else was asked for there is the municipality's to say; it asks for no less than we do.
  return begun(call, account.staff, true);
};
