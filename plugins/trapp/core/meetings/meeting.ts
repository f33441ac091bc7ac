import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema } from '../people/index';

const line = (max: number) => z.string().max(max);
export const rowIdSchema = z.string().min(1).max(40);
export const optionalDaySchema = z.union([daySchema, z.literal('')]);

/** How the child was heard in the matter, or why not and what is planned instead (U15, U16, S64). */
export const childVoiceSchema = z.strictObject({
  heard: z.enum(['in_meeting', 'beforehand', 'not_heard', '']),
  /** Who heard the child. */
  byWhom: line(160),
  what: line(2000),
  whyNot: line(1000),
});

/** What the pupil or a guardian wants of the meeting, told beforehand: to whom, and how (U15, S64). Only what may be said there. */
export const wishSchema = z.strictObject({
  id: rowIdSchema,
  from: z.enum(['pupil', 'guardian']),
  name: line(160),
  what: line(2000),
  toldTo: line(160),
  how: z.enum(['talk', 'phone', 'message', 'paper', 'other']),
});
export type Wish = z.infer<typeof wishSchema>;

/** What is to be done, by whom and when. */
export const actionItemSchema = z.strictObject({ id: rowIdSchema, what: line(500), who: line(160), due: optionalDaySchema });
export type ActionItem = z.infer<typeof actionItemSchema>;

/** A meeting (nærværsmøte) while it is prepared and held; signed, it is the minutes (referat). */
export const meetingSchema = z.strictObject({
  date: optionalDaySchema,
  time: line(20),
  place: line(160),
  leader: line(160),
  noteTaker: line(160),
  /** Interpreter: which language, or empty when none is needed. A child never interprets (F16). */
  interpreterLanguage: line(60),
  /** Was the interpreter there? null until somebody says so; minutes with an interpreter must say it. */
  interpreterPresent: z.boolean().nullable(),
  attendees: z
    .array(
      z.strictObject({
        id: rowIdSchema,
        name: line(160),
        role: line(120),
        present: z.boolean(),
        /** One of the staff: sees the meeting on their own page, and may prepare for it. */
        staffId: idSchema.optional(),
      }),
    )
    .max(40),
  /** What those whom it is about want of the meeting; older meetings have none. */
  wishes: z.array(wishSchema).max(20).optional(),
  /** Notes per agenda item of the template, by its key. */
  agenda: z.array(z.strictObject({ key: keySchema, responsible: line(160), notes: line(5000) })).max(30),
  childVoice: childVoiceSchema,
  decisions: z.array(z.strictObject({ id: rowIdSchema, text: line(1000) })).max(40),
  /** Becomes tasks in the case when the minutes are signed. */
  actionItems: z.array(actionItemSchema).max(40),
  nextMeeting: optionalDaySchema,
});
export type Meeting = z.infer<typeof meetingSchema>;
