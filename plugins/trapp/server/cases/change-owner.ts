import { changeOwner as change } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';
import { ownerCandidates } from './owner-candidates';

/** The baton goes to another of the school's staff (S38). */
export const changeOwner: Handler<'changeOwner'> = (call) =>
  changeCase(call, async (hand) => {
    const candidates = (await ownerCandidates(call.stores, hand)).map(({ id }) => id);
    return change(hand.current, { ...call.input, candidates }, hand.context);
  });
