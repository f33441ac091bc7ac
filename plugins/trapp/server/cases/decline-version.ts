import { declineVersion as decline } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

/** The case stays with the version that it follows, and the reason is kept (C3). */
export const declineVersion: Handler<'declineVersion'> = (call) => changeCase(call, ({ current, context }) => decline(current, call.input, context));
