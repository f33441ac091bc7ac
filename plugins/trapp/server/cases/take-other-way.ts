import { takeOtherWay as take } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

/** A person's judgement: another way than the step's outcomes, recorded with what stood closed (U3). */
export const takeOtherWay: Handler<'takeOtherWay'> = (call) => changeCase(call, ({ current, context }) => take(current, call.input, context));
