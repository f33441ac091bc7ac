import { recordDelivery as record } from '../../core/cases/index';
import type { DeliveriesView } from '../../core/contracts/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { aboutCase, happen } from '../cases/case-at-hand';
import { isLimited, recordAtHand, refuseLimited, type RecordAtHand } from '../cases/record-at-hand';
import type { Call, Handler } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { recipientsIn } from './undelivered';

type DeliveryCall = Call<'viewDeliveries' | 'recordDelivery'>;

/** Who is entitled to the minutes, and whom they have reached (S76). */
export const viewDeliveries: Handler<'viewDeliveries'> = async (call) => {
  const hand = await recordAtHand(call, call.params.recordId, 'read');
  return isRefusal(hand) ? hand : answer(call, hand);
};

/** The school's own channel has sent them, or somebody has handed them over: to whom, how, when, by whom. */
export const recordDelivery: Handler<'recordDelivery'> = async (call) => {
  const hand = await recordAtHand(call, call.params.recordId, 'change');
  if (isRefusal(hand)) return hand;
  const limited = refuseLimited(hand);
  if (limited) return limited;
  const { current, card, record: { head, content } } = hand;
  if (content.kind !== 'meeting') return refuse('invalid_input', [{ path: 'recordId', message: 'Dette er ikke et referat.' }]);
  const guardians = await call.stores.people.guardians(card.pupil.id);
  const known = { meeting: content.meeting, isProtected: card.pupil.protection !== 'none', guardians };
  const after = await happen(call, hand, record(current, { ...call.input, recordId: head.id }, known, hand.context));
  return isRefusal(after) ? after : answer(call, { ...hand, ...after });
};

async function answer({ stores, may }: DeliveryCall, { current, card, record: { head, content } }: RecordAtHand): Promise<{ output: DeliveriesView; about: ReturnType<typeof aboutCase> } | Refusal> {
  if (content.kind !== 'meeting') return refuse('invalid_input', [{ path: 'recordId', message: 'Dette er ikke et referat.' }]);
  const recipients = head.status === 'signed' && !isLimited(current, head.id) ? recipientsIn(current, head.id, content.meeting, card, await stores.people.guardians(card.pupil.id)) : [];
  const log = current.deliveries.filter(({ recordId }) => recordId === head.id).reverse();
  const output: DeliveriesView = {
    recordId: head.id,
    isProtected: card.pupil.protection !== 'none',
    recipients: recipients.map(({ kind, guardianId, name, delivered }) => ({ kind, guardianId, name, delivered })),
    log,
    people: Object.fromEntries(await stores.staff.names(log.map(({ by }) => by))),
    may: { work: current.status === 'open' && head.status === 'signed' && may('case.work', caseObject(card.pupil, current)) },
  };
  return { output, about: aboutCase(current, head.id) };
}
