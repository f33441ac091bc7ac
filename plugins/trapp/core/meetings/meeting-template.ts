import { z } from 'zod';
import { keySchema, sourcesSchema, textSchema } from '../language/index';
import { staffRoleSchema } from '../people/index';
import { rhythmSchema } from './rhythm';

/** A point on the agenda, with the role that is responsible for it (B23). */
export const agendaItemSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  guidance: textSchema.optional(),
  /** What the responsible person sees to before the meeting. */
  prepare: textSchema.optional(),
  responsible: staffRoleSchema,
});

/** Who is usually asked: whoever holds a role at the school, a service of the directory, or both at once, as the school nurse. */
export const usuallyInvitedSchema = z.strictObject({ role: staffRoleSchema.optional(), service: keySchema.optional() });

export const meetingTemplateSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  /** Opening lines of the minutes that the family gets. */
  introduction: textSchema,
  /** One case, with the family; or several, as a school's team and cross-service meetings do (S21, B48). Not said: one. */
  takes: z.enum(['one_case', 'several_cases']).optional(),
  /** How often such a meeting is held at each school; not said: when somebody calls it together (B48). */
  rhythm: rhythmSchema.optional(),
  /** Who is usually asked to a meeting that takes several cases. */
  invites: z.array(usuallyInvitedSchema).max(20).optional(),
  /** What to write of a case that is put on the agenda of such a meeting (A31, B49). */
  askHelp: textSchema.optional(),
  agenda: z.array(agendaItemSchema).min(1).max(30),
  sources: sourcesSchema,
});
export type MeetingTemplate = z.infer<typeof meetingTemplateSchema>;

/** Does the meeting take several cases, and belong to the school and not to one of them? */
export function takesSeveral({ takes }: Pick<MeetingTemplate, 'takes'>): boolean {
  return takes === 'several_cases';
}
