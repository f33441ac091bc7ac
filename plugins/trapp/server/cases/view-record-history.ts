import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { aboutCase } from './case-at-hand';
import { recordAtHand } from './record-at-hand';

/** Who wrote which field, when, and what stood there before (B81, B83). */
export const viewRecordHistory: Handler<'viewRecordHistory'> = async (call) => {
  const hand = await recordAtHand(call, call.params.recordId, 'read');
  if (isRefusal(hand)) return hand;
  const { id } = hand.record.head;
  const changes = await call.stores.fieldChanges.ofRecord(id);
  const names = await call.stores.staff.names([...new Set(changes.map(({ by }) => by))]);
  return { output: { changes: changes.map(({ by, ...change }) => ({ ...change, byName: names.get(by) ?? '' })) }, about: aboutCase(hand.current, id) };
};
