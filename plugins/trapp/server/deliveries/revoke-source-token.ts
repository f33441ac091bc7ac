import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { answerSource, sourceAtHand } from './source-at-hand';

/** From now on nobody delivers by HTTP with any token of this source. */
export const revokeSourceToken: Handler<'revokeSourceToken'> = async (call) => {
  const source = await sourceAtHand(call, call.params.sourceKey);
  if (isRefusal(source)) return source;
  await call.stores.importSources.setToken(source.key, null);
  return answerSource(call, source.key);
};
