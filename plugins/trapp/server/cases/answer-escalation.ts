import { declineEscalation as decline, followEscalation as follow } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

/** A person follows what the routine proposes (B28, S39). */
export const followEscalation: Handler<'followEscalation'> = (call) =>
  changeCase(call, ({ current, context }) => follow(current, { escalationId: call.params.escalationId, reason: call.input.reason }, context));

/** A person does otherwise, and says why. */
export const declineEscalation: Handler<'declineEscalation'> = (call) =>
  changeCase(call, ({ current, context }) => decline(current, { escalationId: call.params.escalationId, reason: call.input.reason }, context));
