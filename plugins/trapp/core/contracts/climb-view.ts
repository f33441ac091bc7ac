import { z } from 'zod';
import { raisedEscalationSchema } from '../cases/index';
import { keySchema } from '../language/index';
import { idSchema, staffRoleSchema } from '../people/index';
import { pupilBriefSchema } from './finding-view';
import { authoredTextSchema } from './unchanging';

/** "The routine proposes …, because …": what follows when somebody follows it, and what lacks before they can. */
export const escalationViewSchema = z.strictObject({
  raised: raisedEscalationSchema,
  help: authoredTextSchema.nullable(),
  /** The outcome that it proposes; null when it proposes none. */
  outcome: z.strictObject({ key: keySchema, title: authoredTextSchema }).nullable(),
  tasks: z.array(z.strictObject({ title: authoredTextSchema, responsible: staffRoleSchema })),
  /** What to do first, in words; empty when it can be followed. */
  lacks: z.array(z.string()),
});
export type EscalationView = z.infer<typeof escalationViewSchema>;

/** The parts of the case page that the climbing of the staircase adds. */
export const climbViewShape = {
  /** Waiting for an answer. */
  escalations: z.array(escalationViewSchema),
  /** Where the case began, when the routine has several places. */
  entry: z.strictObject({ title: authoredTextSchema, why: z.enum(['rule', 'person']) }).nullable(),
};

/** An escalation on My day: for the case owner, and for the roles that it is put before. */
export const escalationRowSchema = z.strictObject({
  caseId: idSchema,
  escalationId: idSchema,
  title: z.string(),
  reason: z.string(),
  pupil: pupilBriefSchema,
});
export type EscalationRow = z.infer<typeof escalationRowSchema>;

/** Where a case of the pupil may begin, and where it does when nobody chooses. */
export const entriesViewSchema = z.strictObject({
  usual: keySchema,
  entries: z.array(z.strictObject({ step: keySchema, title: authoredTextSchema, help: authoredTextSchema.nullable() })),
});
export type EntriesView = z.infer<typeof entriesViewSchema>;
