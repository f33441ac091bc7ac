import { about } from '../../core/audit/index';
import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { fingerprint, newToken } from '../session/token';
import { sourceAtHand } from './source-at-hand';

/** Shown once. What is kept cannot be turned back into it, and the token before is dead when this is answered. */
export const renewSourceToken: Handler<'renewSourceToken'> = async (call) => {
  const source = await sourceAtHand(call, call.params.sourceKey);
  if (isRefusal(source)) return source;
  const token = newToken();
  await call.stores.importSources.setToken(source.key, { hash: fingerprint(token), at: call.now });
  return { output: { token }, about: about({ subjectId: source.key }) };
};
