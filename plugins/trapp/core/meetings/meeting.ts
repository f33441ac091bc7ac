import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { keySchema } from '../language/index';

const line = (max: number) => z.string().max(max);
const rowIdSchema = z.string().min(1).max(40);
const optionalDay = z.union([daySchema, z.literal('')]);

/** How the child was heard in the matter, or why not and what is planned instead (U15, U16, S64). */
export const childVoiceSchema = z.strictObject({
  heard: z.enum(['in_meeting', 'beforehand', 'not_heard', '']),
  /** Who heard the child. */
  byWhom: line(160),
  what: line(2000),
  whyNot: line(1000),
});

/** A meeting (nærværsmøte) while it is prepared and held; signed, it is the minutes (referat). */
export const meetingSchema = z.strictObject({
  date: optionalDay,
  time: line(20),
  place: line(160),
  leader: line(160),
  noteTaker: line(160),
  /** Interpreter: which language, or empty when none is needed. A child never interprets (F16). */
  interpreterLanguage: line(60),
  /** Was the interpreter there? null until somebody says so; minutes with an interpreter must say it. */
  interpreterPresent: z.boolean().nullable(),
  attendees: z
    .array(z.strictObject({ id: rowIdSchema, name: line(160), role: line(120), present: z.boolean() }))
    .max(40),
  /** Notes per agenda item of the template, by its key. */
  agenda: z.array(z.strictObject({ key: keySchema, responsible: line(160), notes: line(5000) })).max(30),
  childVoice: childVoiceSchema,
  decisions: z.array(z.strictObject({ id: rowIdSchema, text: line(1000) })).max(40),
  /** Becomes tasks in the case when the minutes are signed. */
  actionItems: z.array(z.strictObject({ id: rowIdSchema, what: line(500), who: line(160), due: optionalDay })).max(40),
  nextMeeting: optionalDay,
});
export type Meeting = z.infer<typeof meetingSchema>;
