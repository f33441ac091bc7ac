import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { aboutCase } from './case-at-hand';
import { presentRecord } from './present-record';
import { recordAtHand } from './record-at-hand';

/** A record in its form, with what the writer should see beside it. */
export const viewRecord: Handler<'viewRecord'> = async (call) => {
  const hand = await recordAtHand(call, call.params.recordId, 'read');
  if (isRefusal(hand)) return hand;
  return { output: await presentRecord(call, hand), about: aboutCase(hand.current, hand.record.head.id) };
};
