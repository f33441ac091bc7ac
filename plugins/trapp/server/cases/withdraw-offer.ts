import { withdrawOffer as withdraw } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

export const withdrawOffer: Handler<'withdrawOffer'> = (call) => changeCase(call, ({ current, context }) => withdraw(current, context));
