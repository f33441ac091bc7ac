import { about } from '../../core/audit/index';
import { checkLastDay, lastDayOf } from '../../core/people/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { limitedRoles } from './limited-roles';

/**
 * Somebody who is at the school for a time is there longer, or not as long (U20, B91). Only what has a last day: a role without one, of a service or above
 * the school, is given and taken by whoever manages accounts.
 */
export const setLastDay: Handler<'setLastDay'> = async (call) => {
  const { stores, params, input, today } = call;
  const { schoolId } = params;
  const refused = call.guard({ kind: 'limited_role', schoolId, staffId: input.staffId });
  if (refused) return refused;
  const held = (await limitedRoles(call, schoolId)).find((one) => one.staffId === input.staffId && one.role === input.role && one.groupId === input.groupId);
  const problems = checkLastDay(held, input, today);
  if (held === undefined || problems.length > 0) return refuse('invalid_input', problems);
  await stores.staff.setLastDay(held, schoolId, lastDayOf(input, today));
  return { output: {}, about: about({ schoolId, subjectId: `${held.staffId}/${held.role}`.slice(0, 120) }) };
};
