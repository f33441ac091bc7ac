import { z } from 'zod';
import { afterSchoolStart, cadenceSchema } from '../calendar/index';
import { keySchema, sourcesSchema, textSchema } from '../language/index';
import { staffRoleSchema } from '../people/index';
import { conditionGroupSchema } from '../rules/index';

/** What a check looks at: rules of the routine by their keys, or conditions of its own in the rules' language. */
export const looksAtSchema = z.union([
  z.strictObject({ rules: z.array(keySchema).min(1).max(20) }),
  z.strictObject({ conditions: conditionGroupSchema }),
]);

/** When a check is to be done: minutes after school starts that day (S34), or school days after it. */
export const checkDueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('after_school_start'), ...afterSchoolStart }),
  z.strictObject({ kind: z.literal('school_days'), amount: z.number().int().min(0).max(30) }),
]);
export type CheckDue = z.infer<typeof checkDueSchema>;

/**
 * A check (sjekk) of day, week, month or half-year as content: whom to look at, who looks, and when it is to be done (S34-S42, S22, B17, B18).
 * A contact teacher looks at the own class; other roles at the whole school.
 */
export const attendanceCheckSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  help: textSchema.optional(),
  cadence: cadenceSchema,
  responsible: staffRoleSchema,
  appliesTo: z.enum(['school', 'kindergarten', 'both']),
  looksAt: looksAtSchema,
  due: checkDueSchema,
  /** Who follows up until it is clear, when nobody at home answers (S35). Not there: a leader. */
  noAnswerTo: staffRoleSchema.optional(),
  sources: sourcesSchema,
});
export type AttendanceCheck = z.infer<typeof attendanceCheckSchema>;

/** Is the check made for each class, or once for the whole school? */
export function isByGroup({ responsible }: Pick<AttendanceCheck, 'responsible'>): boolean {
  return responsible === 'contact_teacher' || responsible === 'subject_teacher';
}
