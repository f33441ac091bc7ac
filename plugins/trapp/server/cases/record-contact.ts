import { recordContact as record } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

/** Every contact with the home is written down (S45). */
export const recordContact: Handler<'recordContact'> = (call) => changeCase(call, ({ current, context }) => record(current, call.input, context));
