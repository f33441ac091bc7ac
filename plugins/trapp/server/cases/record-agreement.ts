import { recordAgreement as record } from '../../core/cases/index';
import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { aboutCase, happen } from './case-at-hand';
import { presentRecord } from './present-record';
import { recordAtHand } from './record-at-hand';

/** Writes down what one party says of the signed plan (U17, F21). */
export const recordAgreement: Handler<'recordAgreement'> = async (call) => {
  const hand = await recordAtHand(call, call.params.recordId, 'change');
  if (isRefusal(hand)) return hand;
  const recordId = hand.record.head.id;
  const after = await happen(call, hand, record(hand.current, { ...call.input, recordId }, hand.context));
  if (isRefusal(after)) return after;
  return { output: await presentRecord(call, { ...hand, ...after }), about: aboutCase(after.current, recordId) };
};
