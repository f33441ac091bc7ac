import { chooseSituation as choose } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

/** Says what the situation of the procedure is (B35). */
export const chooseSituation: Handler<'chooseSituation'> = (call) => changeCase(call, ({ current, context }) => choose(current, call.input, context));
