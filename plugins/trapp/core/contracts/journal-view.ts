import { z } from 'zod';
import { daySchema, momentSchema } from '../calendar/index';
import { journalKinds, referralStatusSchema } from '../cases/index';
import { keySchema, textSchema } from '../language/index';
import { idSchema } from '../people/index';
import { caseRowSchema, pupilBriefSchema } from './views';

/** The case on one page, for somebody who takes it over and has two minutes (B81, S38). */
const briefSchema = z.strictObject({
  openedOn: daySchema,
  closedOn: daySchema.nullable(),
  concern: z.string(),
  ownerName: z.string(),
  levelTitle: textSchema,
  stepTitle: textSchema,
  stepSince: daySchema,
  /** Of the latest signed plan; empty when there is none. */
  longTermGoal: z.string(),
  evaluateOn: daySchema.nullable(),
  /** The latest plan's sub-goals, with the latest word on whether each is reached (S57). */
  subGoals: z.array(z.strictObject({ text: z.string(), reached: z.enum(['yes', 'partly', 'no', '']) })),
  /** What has been tried, with its latest weighed effect (S58). */
  tried: z.array(z.strictObject({ what: z.string(), effect: z.enum(['good', 'some', 'none', 'worse', '']) })),
  /** What the child last wanted others to know; null when nothing is written. */
  childSays: z.strictObject({ what: z.string(), on: daySchema }).nullable(),
  /** Services that have been asked and are not done (B67). */
  services: z.array(z.strictObject({ title: z.string(), status: referralStatusSchema })),
  /** The latest answer of each who has answered. `expired`: a yes that is no longer one. */
  consents: z.array(z.strictObject({ purpose: textSchema, givenBy: z.string(), answer: z.enum(['given', 'refused', 'withdrawn']), on: daySchema, until: daySchema.nullable(), expired: z.boolean() })),
  nextTask: caseRowSchema.shape.nextTask,
});

export const journalEntrySchema = z.strictObject({
  kind: z.enum(journalKinds),
  on: daySchema,
  at: momentSchema,
  byName: z.string(),
  title: z.string(),
  text: z.string(),
  recordId: idSchema.nullable(),
});

/** The whole course of a case on one time line, newest last. */
export const journalViewSchema = z.strictObject({
  caseId: idSchema,
  pupil: pupilBriefSchema,
  routine: z.strictObject({ key: keySchema, title: textSchema, version: z.number().int() }),
  brief: briefSchema,
  entries: z.array(journalEntrySchema),
});
export type JournalView = z.infer<typeof journalViewSchema>;
