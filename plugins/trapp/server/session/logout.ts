import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';
import { fingerprint } from './token';

/** From this moment the session is worth nothing, wherever its cookie may still lie. */
export const logout: Handler<'logout'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  if (call.caller.sessionToken !== null) await call.stores.sessions.end(fingerprint(call.caller.sessionToken));
  return { output: {}, about: about({}), session: 'ends' };
};
