import { hearChild } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

/** The child's voice on the step, or why it has not been heard yet (U15, S64). */
export const recordChildHeard: Handler<'recordChildHeard'> = (call) => changeCase(call, ({ current, context }) => hearChild(current, call.input, context));
