import { signRecord as sign } from '../../core/cases/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { aboutCase, happen } from './case-at-hand';
import { presentRecord } from './present-record';
import { recordAtHand, refuseStale } from './record-at-hand';
import { signedPlan } from './signed-plan';

/** Checks what has been written, locks it, and completes the task that it fulfils (S57, S76). */
export const signRecord: Handler<'signRecord'> = async (call) => {
  const { stores, params, input, now } = call;
  const hand = await recordAtHand(call, params.recordId, 'change');
  if (isRefusal(hand)) return hand;
  const { current, context, written, record: { head, content } } = hand;
  const stale = await refuseStale(call, hand, input.version);
  if (stale) return stale;
  const plan = content.kind === 'evaluation' ? await signedPlan(stores, current.id, content.evaluation.planRecordId) : null;
  const after = await happen(call, hand, sign(current, { recordId: head.id, template: head.template, content, plan: plan?.plan ?? null }, { ...context, routine: written.document }));
  if (isRefusal(after)) return after;
  if (!(await stores.records.sign({ recordId: head.id, version: input.version, by: context.by.id, at: now }))) return refuse('version_conflict');
  const record = await stores.records.find(head.id);
  if (!record) throw new Error('A record that was just signed is not there');
  return { output: await presentRecord(call, { ...after, record, written }), about: aboutCase(current, head.id) };
};
