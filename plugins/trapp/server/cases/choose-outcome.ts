import { chooseOutcome as choose } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

/** A person decides how the case goes on; what the gates lack is told (S61, S62, S63). */
export const chooseOutcome: Handler<'chooseOutcome'> = (call) => changeCase(call, ({ current, context }) => choose(current, call.input, context));
