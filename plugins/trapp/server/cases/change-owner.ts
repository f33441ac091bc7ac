import { changeOwner as change } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';
import { ownerCandidates } from './owner-candidates';
import { standingOfOwner } from './owner-standing';

/** The baton goes to another of the school's staff without asking an owner who is not there to be asked, or to the one who takes it (S38, B91). */
export const changeOwner: Handler<'changeOwner'> = (call) =>
  changeCase(call, async (hand) => {
    const candidates = (await ownerCandidates(call.stores, hand)).map(({ id }) => id);
    const ownerHolds = (await standingOfOwner(call.stores, hand, call.today)) === 'holds';
    return change(hand.current, { ...call.input, candidates, ownerHolds }, hand.context);
  });
