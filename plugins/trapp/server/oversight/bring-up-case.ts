import { bringUp } from '../../core/cases/index';
import { isRefusal } from '../../core/refusals';
import { aboutCase, caseAtHand } from '../cases/case-at-hand';
import { changeCase } from '../cases/change-case';
import type { Handler } from '../http/handler';

/** The school brings the case up to the one above its head teacher, with or without letting them read it (S39, B91). */
export const bringUpCase: Handler<'bringUpCase'> = (call) =>
  changeCase(call, async ({ current, context }) => {
    const candidates = (await call.stores.staff.above(current.schoolId)).map(({ id }) => id);
    return bringUp(current, { ...call.input, candidates }, context);
  });

/** Who that is. */
export const listAbove: Handler<'listAbove'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  const staff = await call.stores.staff.above(hand.current.schoolId);
  return { output: { staff: staff.map(({ id, name }) => ({ id, name })) }, about: aboutCase(hand.current) };
};
