import { z } from 'zod';
import { addDays, daySchema, type Day } from '../calendar/index';
import type { Problem } from '../refusals';
import { words } from './messages.nb';
import { idSchema } from './people';
import { staffRoleSchema } from './roles';

/** A role that somebody holds at a school until a day (U20, B91); of one that is over, the day that was its last. */
export const limitedRoleSchema = z.strictObject({ staffId: idSchema, name: z.string(), role: staffRoleSchema, groupId: idSchema.nullable(), until: daySchema });
export type LimitedRole = z.infer<typeof limitedRoleSchema>;

/** Which role, and its last day from now on; null when it is over at once. */
export const lastDayInputSchema = limitedRoleSchema.pick({ staffId: true, role: true, groupId: true }).extend({ until: daySchema.nullable() });
export type LastDayInput = z.infer<typeof lastDayInputSchema>;

/** So long after its last day a role may still be prolonged at the school; later it is given anew, by whoever manages accounts. */
const FORGOTTEN_DAYS = 30;
/** A school that needs somebody longer than this needs them until further notice. */
const LONGEST_DAYS = 366;

/** The first day that a role at the school may have ended on, and still be prolonged there. */
export function prolongedFrom(today: Day): Day {
  return addDays(today, -FORGOTTEN_DAYS);
}

/** The day that a role ends on which is over at once: on its last day it would count in full. */
export function lastDayOf({ until }: Pick<LastDayInput, 'until'>, today: Day): Day {
  return until ?? addDays(today, -1);
}

/** What is wrong with the day, or with the role: `held` is undefined when nobody has it, or when it has no last day, which is not the school's to set. */
export function checkLastDay(held: LimitedRole | undefined, { until }: Pick<LastDayInput, 'until'>, today: Day): Problem[] {
  if (held === undefined || (until === null && held.until < today)) return [{ path: 'staffId', message: words.roleGone }];
  if (until !== null && until < today) return [{ path: 'until', message: words.lastDayPast }];
  return until !== null && until > addDays(today, LONGEST_DAYS) ? [{ path: 'until', message: words.lastDayTooFar }] : [];
}
