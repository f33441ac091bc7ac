import { recordContact as record } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';
import { refuseStranger } from './set-audience';

/** Every contact with the home is written down (S45), for everybody with the case or for some of them. */
export const recordContact: Handler<'recordContact'> = (call) =>
  changeCase(call, async (hand) => {
    const { audience, ...contact } = call.input;
    return (await refuseStranger(call, hand, audience)) ?? record(hand.current, contact, hand.context, audience);
  });
