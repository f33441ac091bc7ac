import { z } from 'zod';
import { keySchema, sourcesSchema, textSchema } from '../language/index';
import { staffRoleSchema } from '../people/index';

/** A point on the agenda, with the role that is responsible for it (B23). */
export const agendaItemSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  guidance: textSchema.optional(),
  responsible: staffRoleSchema,
});

export const meetingTemplateSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  /** Opening lines of the minutes that the family gets. */
  introduction: textSchema,
  agenda: z.array(agendaItemSchema).min(1).max(30),
  sources: sourcesSchema,
});
export type MeetingTemplate = z.infer<typeof meetingTemplateSchema>;
