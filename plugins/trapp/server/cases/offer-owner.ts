import { offerOwner as offer } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';
import { ownerCandidates } from './owner-candidates';

/** The baton is held out to another of the school's staff, with a note (S38, S46). */
export const offerOwner: Handler<'offerOwner'> = (call) =>
  changeCase(call, async (hand) => {
    const candidates = (await ownerCandidates(call.stores, hand)).map(({ id }) => id);
    return offer(hand.current, { ...call.input, candidates }, hand.context);
  });
