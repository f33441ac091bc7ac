import { z } from 'zod';
import { daySchema, momentSchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema } from '../people/index';
import { actionItemSchema, optionalDaySchema, rowIdSchema } from './meeting';

const line = (max: number) => z.string().max(max);

/** Somebody who is asked to a meeting that takes several cases. What they may know of a case is decided for each of them. */
export const participantSchema = z.strictObject({
  id: rowIdSchema,
  name: line(160),
  role: line(120),
  /** One of the staff, who sees the meeting when they log in. */
  staffId: idSchema.nullable(),
  /** The service of the directory that they come from; consent is given for services. */
  service: keySchema.nullable(),
  presence: z.enum(['invited', 'present', 'absent']),
});
export type Participant = z.infer<typeof participantSchema>;

/** What is written of one case. */
export const agendaCaseTextSchema = z.strictObject({
  /** Without a name, also where consent would let it be said (B49). */
  anonymous: z.boolean(),
  /** What the meeting is asked. */
  asked: line(2000),
  /** What it came to, and why. */
  decided: line(4000),
  actionItems: z.array(actionItemSchema).max(20),
});
export type AgendaCaseText = z.infer<typeof agendaCaseTextSchema>;

/** A case on the agenda. Its number stays, so that "sak 2" means the same afterwards. */
export const agendaCaseSchema = agendaCaseTextSchema.extend({
  caseId: idSchema,
  number: z.number().int().min(1),
  /** Grows by one with each save, so that two who write at once lose nothing. */
  version: z.number().int().min(1),
  putOnBy: idSchema,
  putOnOn: daySchema,
  /** When what was decided was written into the case; null until then. */
  concludedOn: daySchema.nullable(),
});
export type AgendaCase = z.infer<typeof agendaCaseSchema>;

/** What whoever arranges the meeting writes: when and where, who comes, and what is about no case. */
export const teamMeetingFrameSchema = z.strictObject({
  date: optionalDaySchema,
  time: line(20),
  place: line(160),
  leader: line(160),
  noteTaker: line(160),
  participants: z.array(participantSchema).max(40),
  /** Points about no case at all. */
  agenda: z.array(z.strictObject({ key: keySchema, responsible: line(160), notes: line(5000) })).max(30),
});
export type TeamMeetingFrame = z.infer<typeof teamMeetingFrameSchema>;

/** A meeting of a school that takes several cases: its team, or services around it (S8, S21, S40, B44, B48). */
export const teamMeetingSchema = teamMeetingFrameSchema.extend({
  id: idSchema,
  schoolId: idSchema,
  routineKey: keySchema,
  routineVersion: z.number().int().min(1),
  template: keySchema,
  version: z.number().int().min(1),
  status: z.enum(['planned', 'signed', 'cancelled']),
  cases: z.array(agendaCaseSchema).max(60),
  arrangedBy: idSchema,
  arrangedAt: momentSchema,
  signedBy: idSchema.nullable(),
  signedAt: momentSchema.nullable(),
});
export type TeamMeeting = z.infer<typeof teamMeetingSchema>;

/** The number of the next case that is put on the agenda; one that was taken off is not given again while there are later ones. */
export function nextNumber(cases: readonly Pick<AgendaCase, 'number'>[]): number {
  return Math.max(0, ...cases.map(({ number }) => number)) + 1;
}
