import { nameResponsible as name } from '../../core/cases/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { aboutCase, caseAtHand } from './case-at-hand';
import { changeCase } from './change-case';
import { trustedStaff } from './trusted-staff';

/** Another adult whom the child trusts has the step or the task (A35). One of the staff is named by id, and may then see the case. */
export const nameResponsible: Handler<'nameResponsible'> = (call) =>
  changeCase(call, async (hand) => {
    const { taskId, staffId, name: written, why } = call.input;
    if (staffId === null) return name(hand.current, { taskId, adult: { staffId, name: written.trim(), why: why.trim() } }, hand.context);
    const found = (await trustedStaff(call.stores, hand)).find(({ id }) => id === staffId);
    if (!found) return refuse('invalid_input', [{ path: 'staffId', message: 'Velg en som arbeider ved skolen.' }]);
    return name(hand.current, { taskId, adult: { staffId, name: found.name, why: why.trim() } }, hand.context);
  });

/** Whom of the staff the case may be put in the hands of. */
export const listAdults: Handler<'listAdults'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  const staff = await trustedStaff(call.stores, hand);
  return { output: { staff: staff.map(({ id, name: called }) => ({ id, name: called })) }, about: aboutCase(hand.current) };
};
