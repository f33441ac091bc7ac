import { changeOwner as change } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

/** The baton goes to another of the school's staff (S38). */
export const changeOwner: Handler<'changeOwner'> = (call) =>
  changeCase(call, async ({ current, context }) => {
    const candidates = (await call.stores.staff.ofSchool(current.schoolId)).map(({ id }) => id);
    return change(current, { ...call.input, candidates }, context);
  });
