import { z } from 'zod';
import { daySchema, momentSchema } from '../calendar/index';
import { discussionSchema, deliverySchema } from '../cases/index';
import { keySchema } from '../language/index';
import { agendaCaseTextSchema, meetingTemplateSchema, preparationSchema, rhythmSchema, teamMeetingFrameSchema } from '../meetings/index';
import { idSchema, staffRoleSchema } from '../people/index';
import { pupilBriefSchema } from './finding-view';
import { authoredTextSchema } from './unchanging';

const actionSchema = z.strictObject({ id: z.string(), what: z.string(), who: z.string(), due: z.string() });

/** A case on the agenda, as this reader may see it. Without a name, nothing in it tells who it is about. */
export const agendaCaseViewSchema = z.strictObject({
  number: z.number().int(),
  /** `null`: it is named. */
  because: z.enum(['protected', 'chosen', 'not_shared']).nullable(),
  /** Who is there whom it may not be shared with; told to those who may open the case. */
  lacking: z.array(z.string()),
  grade: z.number().int().nullable(),
  /** Only for those who learn it in the meeting. */
  pupil: z.strictObject({ name: z.string(), groupName: z.string() }).nullable(),
  asked: z.string(),
  decided: z.string(),
  actionItems: z.array(actionSchema),
  concludedOn: daySchema.nullable(),
  /** Which case it is, and what is written of it word for word: for those who may open the case, whatever the meeting knows. */
  own: z.strictObject({ caseId: idSchema, version: z.number().int(), pupil: pupilBriefSchema, mayWrite: z.boolean(), closed: z.boolean(), text: agendaCaseTextSchema }).nullable(),
});
export type AgendaCaseView = z.infer<typeof agendaCaseViewSchema>;

export const teamMeetingViewSchema = z.strictObject({
  id: idSchema,
  school: z.strictObject({ id: idSchema, name: z.string() }),
  title: authoredTextSchema,
  template: meetingTemplateSchema,
  status: z.enum(['planned', 'signed', 'cancelled']),
  version: z.number().int(),
  frame: teamMeetingFrameSchema,
  cases: z.array(agendaCaseViewSchema),
  /** Cases that the reader works in and may put on the agenda. */
  candidates: z.array(z.strictObject({ caseId: idSchema, pupil: pupilBriefSchema })),
  /** Whom of the staff, and which services, may be asked; empty for those who do not arrange the meeting. */
  staff: z.array(z.strictObject({ id: idSchema, name: z.string(), roles: z.array(staffRoleSchema) })),
  services: z.array(z.strictObject({ key: keySchema, title: authoredTextSchema })),
  /** One's own, when one is asked. */
  preparation: preparationSchema.nullable(),
  /** What others have shared beforehand. */
  shared: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  signedBy: z.string(),
  signedAt: momentSchema.nullable(),
  may: z.strictObject({ arrange: z.boolean() }),
});
export type TeamMeetingView = z.infer<typeof teamMeetingViewSchema>;

/** A meeting as a line of a list. The pupil is there only for those who may open the case. */
export const meetingRowSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['case', 'team']),
  title: authoredTextSchema,
  schoolName: z.string(),
  date: z.union([daySchema, z.literal('')]),
  time: z.string(),
  place: z.string(),
  pupil: pupilBriefSchema.nullable(),
  cases: z.number().int(),
  status: z.enum(['planned', 'signed', 'cancelled']),
  /** Is one asked, what has one answered for, and how far is one's own preparation? */
  invited: z.boolean(),
  points: z.array(authoredTextSchema),
  prepared: z.enum(['no', 'own', 'shared']),
});
export type MeetingRow = z.infer<typeof meetingRowSchema>;

/** Minutes that have not reached all who are entitled to them (S76). */
export const undeliveredRowSchema = z.strictObject({ recordId: idSchema, caseId: idSchema, title: authoredTextSchema, date: z.string(), pupil: pupilBriefSchema, names: z.array(z.string()) });
export type UndeliveredRow = z.infer<typeof undeliveredRowSchema>;

/** How a meeting stands that is to be held at a fixed rhythm; `next` is null while it is called together (B48). */
const fixedMeetingSchema = z.strictObject({ rhythm: rhythmSchema, last: daySchema.nullable(), next: daySchema.nullable(), late: z.boolean() });

export const meetingsViewSchema = z.strictObject({
  coming: z.array(meetingRowSchema),
  earlier: z.array(meetingRowSchema),
  undelivered: z.array(undeliveredRowSchema),
  /** Where one may call a meeting of several cases together, and by which templates. */
  arrange: z.array(z.strictObject({ schoolId: idSchema, schoolName: z.string(), templates: z.array(z.strictObject({ routineKey: keySchema, key: keySchema, title: authoredTextSchema, fixed: fixedMeetingSchema.nullable() })) })),
});
export type MeetingsView = z.infer<typeof meetingsViewSchema>;

/** What meetings have come to about one case, and where it may be brought up. */
export const caseMeetingsViewSchema = z.strictObject({
  caseId: idSchema,
  pupil: pupilBriefSchema,
  open: z.boolean(),
  discussions: z.array(discussionSchema),
  /** Meetings to come at the school; `on` when the case is on the agenda already. */
  coming: z.array(z.strictObject({ id: idSchema, title: authoredTextSchema, askHelp: authoredTextSchema.nullable(), date: z.string(), time: z.string(), on: z.strictObject({ number: z.number().int(), version: z.number().int(), text: agendaCaseTextSchema }).nullable(), mayOpen: z.boolean() })),
  undelivered: z.array(undeliveredRowSchema),
  may: z.strictObject({ work: z.boolean() }),
});
export type CaseMeetingsView = z.infer<typeof caseMeetingsViewSchema>;

/** A meeting that one is asked to, with one's own preparation. It says whom it is about only to those who may open the case. */
export const invitationViewSchema = z.strictObject({
  meeting: meetingRowSchema,
  /** The points that one answers for, with what to see to beforehand. */
  points: z.array(z.strictObject({ title: authoredTextSchema, prepare: authoredTextSchema.nullable() })),
  preparation: preparationSchema,
  savedAt: momentSchema.nullable(),
});
export type InvitationView = z.infer<typeof invitationViewSchema>;

/** Who is entitled to the minutes, and what has been written down about each. */
export const deliveriesViewSchema = z.strictObject({
  recordId: idSchema,
  isProtected: z.boolean(),
  recipients: z.array(z.strictObject({ kind: z.enum(['guardian', 'pupil', 'participant']), guardianId: idSchema.nullable(), name: z.string(), delivered: deliverySchema.nullable() })),
  log: z.array(deliverySchema),
  people: z.record(idSchema, z.string()),
  may: z.strictObject({ work: z.boolean() }),
});
export type DeliveriesView = z.infer<typeof deliveriesViewSchema>;
