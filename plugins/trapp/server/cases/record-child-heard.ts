import { hearChild } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';
import { refuseStranger } from './set-audience';

/** The child's voice on the step, or why it has not been heard yet (U15, S64); for everybody with the case or for some of them. */
export const recordChildHeard: Handler<'recordChildHeard'> = (call) =>
  changeCase(call, async (hand) => {
    const { audience, ...voice } = call.input;
    return (await refuseStranger(call, hand, audience)) ?? hearChild(hand.current, voice, hand.context, audience);
  });
