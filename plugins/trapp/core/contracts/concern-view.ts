import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { concernSourceSchema } from '../concerns/index';
import { keySchema, textSchema } from '../language/index';
import { idSchema, staffRoleSchema } from '../people/index';
import { findingLineSchema, pupilBriefSchema } from './finding-view';
import { unchanging } from './unchanging';

/** A concern that somebody raised, as the one who is to assess it sees it. */
const raisedRowSchema = z.strictObject({
  id: idSchema,
  source: concernSourceSchema,
  text: z.string(),
  since: daySchema.nullable(),
  raisedOn: daySchema,
  /** Null when nobody raised it. */
  raisedBy: z.string().nullable(),
  /** When it has been assessed before, and somebody promised to look again: what was said then. */
  before: z.strictObject({ by: z.string(), on: daySchema, reason: z.string() }).nullable(),
});
export type RaisedRow = z.infer<typeof raisedRowSchema>;

/** Everything that waits about one pupil, to be assessed as one (S24). */
export const concernCardSchema = z.strictObject({
  pupil: pupilBriefSchema,
  assessBy: daySchema,
  overdue: z.boolean(),
  findings: z.array(unchanging(findingLineSchema)),
  raised: z.array(raisedRowSchema),
  /** Who was to assess it, when the reader is told because it has stood too long, or because nobody has that role; null for everybody else. */
  toldInsteadOf: staffRoleSchema.nullable(),
});
export type ConcernCard = z.infer<typeof concernCardSchema>;

/** The same with the figures behind each finding, by the finding's id. */
export const concernListSchema = z.strictObject({ cards: z.array(concernCardSchema.extend({ figures: z.record(idSchema, z.array(z.string())) })) });
export type ListedConcern = z.infer<typeof concernListSchema>['cards'][number];

/** A pupil's concern with all that assessing it needs. Nothing may wait: then there is only what was said before. */
export const concernViewSchema = z.strictObject({
  pupil: pupilBriefSchema,
  /** Null when nothing waits. */
  card: concernCardSchema.nullable(),
  figures: z.record(idSchema, z.array(z.string())),
  /** Open cases that this person may see, which it may join. */
  openCases: z.array(z.strictObject({ id: idSchema, routineTitle: textSchema, stepTitle: textSchema })),
  /** Routines that fit the pupil and have no open case. */
  routines: z.array(z.strictObject({ key: keySchema, title: textSchema })),
  /** How concerns about the pupil were answered, newest first. */
  earlier: z.array(z.strictObject({ id: idSchema, source: concernSourceSchema, text: z.string(), on: daySchema, by: z.string(), answer: z.enum(['no_action', 'open_case', 'join_case']), reason: z.string(), lookAgainOn: daySchema.nullable(), caseId: idSchema.nullable() })),
});
export type ConcernView = z.infer<typeof concernViewSchema>;

/** "Received": what the one who raised a concern is told (U11). Who assesses it, and by when; never what came of it. */
export const concernReceiptSchema = z.strictObject({
  id: idSchema,
  pupil: pupilBriefSchema,
  text: z.string(),
  source: concernSourceSchema,
  raisedOn: daySchema,
  assessBy: daySchema,
  assessedBy: staffRoleSchema,
  assessors: z.array(z.string()),
  assessedOn: daySchema.nullable(),
});
export type ConcernReceipt = z.infer<typeof concernReceiptSchema>;

/** What the form for raising a concern needs to know. */
export const raisingViewSchema = z.strictObject({
  pupil: pupilBriefSchema,
  mayAssess: z.boolean(),
  assessBy: daySchema,
  assessedBy: staffRoleSchema,
  openCases: z.array(z.strictObject({ id: idSchema, routineTitle: textSchema, stepTitle: textSchema })),
  routines: z.array(z.strictObject({ key: keySchema, title: textSchema })),
});
export type RaisingView = z.infer<typeof raisingViewSchema>;
