import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { answerSource, sourceAtHand } from './source-at-hand';

const THREE_DAYS = 3 * 24 * 3_600_000;

/** A person has looked at the refused file and found it right: the next one that comes in within three days may withdraw much, and only that one. */
export const allowWithdrawals: Handler<'allowWithdrawals'> = async (call) => {
  const source = await sourceAtHand(call, call.params.sourceKey);
  if (isRefusal(source)) return source;
  await call.stores.importSources.allowWithdrawals(source.key, new Date(Date.parse(call.now) + THREE_DAYS).toISOString());
  return answerSource(call, source.key);
};
