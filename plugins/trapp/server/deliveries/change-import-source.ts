import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { answerSource, checkSource, sourceAtHand } from './source-at-hand';

/** Changes everything but the key, which systems elsewhere have been told. */
export const changeImportSource: Handler<'changeImportSource'> = async (call) => {
  const source = await sourceAtHand(call, call.params.sourceKey);
  if (isRefusal(source)) return source;
  const refusal = await checkSource(call, call.input);
  if (refusal !== null) return refusal;
  await call.stores.importSources.change({ ...call.input, key: source.key });
  return answerSource(call, source.key);
};
