import { fieldChanges, type RecordContent } from '../../core/cases/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { messages } from '../http/messages';
import { askStaff } from './ask-staff';
import { aboutCase } from './case-at-hand';
import { recordAtHand, refuseStale } from './record-at-hand';

/** Autosave: whatever is half-done is taken. Somebody who wrote from an older version is told, and nothing of either is lost (pain 15). */
export const saveRecord: Handler<'saveRecord'> = async (call) => {
  const { stores, input, now } = call;
  const hand = await recordAtHand(call, call.params.recordId, 'change');
  if (isRefusal(hand)) return hand;
  const { id, kind } = hand.record.head;
  const stale = await refuseStale(call, hand, input.version);
  if (stale) return stale;
  if (input.content.kind !== kind) return refuse('invalid_input', [{ path: 'content.kind', message: messages.otherKind }]);
  if (!isOfSamePlan(hand.record.content, input.content)) return refuse('invalid_input', [{ path: 'content.evaluation.planRecordId', message: messages.otherPlan }]);
  if (!(await stores.records.save({ recordId: id, version: input.version, by: hand.context.by.id, at: now }, input.content))) return refuse('version_conflict');
  await stores.fieldChanges.add(id, fieldChanges(hand.record.content, input.content), { by: hand.context.by.id, at: now });
  await askStaff(stores, hand.current, id, input.content);
  return { output: { version: input.version + 1, savedAt: now }, about: aboutCase(hand.current, id) };
};

/** Which plan an evaluation is about was decided when it was begun; the form cannot be shown for any other. */
function isOfSamePlan(before: RecordContent, after: RecordContent): boolean {
  return before.kind !== 'evaluation' || after.kind !== 'evaluation' || before.evaluation.planRecordId === after.evaluation.planRecordId;
}
