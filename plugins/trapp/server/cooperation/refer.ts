import { moveReferral as move, prepareReferral as prepare, reportToChildWelfare as report } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCooperation } from './change-cooperation';

/** A referral is written: what for, and why sharing is necessary (S54, S63, A31). */
export const prepareReferral: Handler<'prepareReferral'> = (call) => changeCooperation(call, ({ current, context }) => prepare(current, call.input, context));

/** It goes on: sent, received, answered, begun, done or withdrawn (B30, B105). */
export const moveReferral: Handler<'moveReferral'> = (call) =>
  changeCooperation(call, ({ current, context }) => move(current, { referralId: call.params.referralId, ...call.input }, context));

/** A report of concern to child welfare was made; no consent is asked (B31, S75). */
export const reportToChildWelfare: Handler<'reportToChildWelfare'> = (call) => changeCooperation(call, ({ current, context }) => report(current, call.input, context));
