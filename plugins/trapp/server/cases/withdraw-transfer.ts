import { withdrawTransfer as withdraw } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

export const withdrawTransfer: Handler<'withdrawTransfer'> = (call) => changeCase(call, ({ current, context }) => withdraw(current, context));
