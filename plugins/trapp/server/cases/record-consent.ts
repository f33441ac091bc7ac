import { recordConsent as record } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

/** An answer about consent: given, refused or withdrawn, with effect at once (S65, B29). */
export const recordConsent: Handler<'recordConsent'> = (call) => changeCase(call, ({ current, context }) => record(current, call.input, context));
