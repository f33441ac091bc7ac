import { z } from 'zod';
import { keySchema, sourcesSchema, textSchema } from '../language/index';
import { staffRoleSchema } from '../people/index';

const asked = {
  key: keySchema,
  title: textSchema,
  help: textSchema.optional(),
  /** Is a school's plan unfinished without it? */
  required: z.boolean(),
};

/** Who at the school is or does what; with a role, they are shown where a step names it (B55). */
export const leftPersonSchema = z.strictObject({ ...asked, role: staffRoleSchema.optional() });
/** Where absence is talked about, who meets and when (B52); with a meeting template, shown where a task holds such a meeting. */
export const leftForumSchema = z.strictObject({ ...asked, meetingTemplate: keySchema.optional() });
/** Whom the school turns to (B53); with a service, shown where the directory has it. */
export const leftContactSchema = z.strictObject({ ...asked, service: keySchema.optional() });
/** Something the school describes in its own words; for the staff alone, or for homes, too. */
export const leftTextSchema = z.strictObject({ ...asked, readers: z.enum(['staff', 'everybody']) });
/** A limit that a school may make stricter: of a rule, on the condition with this number in the order that the rule is read, and no further than `strictest`. */
export const leftLimitSchema = z.strictObject({ key: keySchema, rule: keySchema, condition: z.number().int().min(1).max(200), strictest: z.number().min(-1000).max(1000), help: textSchema.optional() });

/**
 * What the routine leaves to each school's local plan: what a school fills in, what has to be there, and how far it may go beyond the municipality's
 * own demands (B50-B55, S13). What is not said here is the same at every school.
 */
export const leftToSchoolsSchema = z.strictObject({
  introduction: textSchema.optional(),
  people: z.array(leftPersonSchema).max(30),
  fora: z.array(leftForumSchema).max(20),
  contacts: z.array(leftContactSchema).max(30),
  texts: z.array(leftTextSchema).max(20),
  limits: z.array(leftLimitSchema).max(40),
  /** On which steps a school may add tasks of its own, and how many on each. */
  extraTasks: z.strictObject({ steps: z.array(keySchema).min(1).max(60), atMost: z.number().int().min(1).max(10) }).optional(),
  /** Who approves a plan: nobody but the one who writes it, a second leader of the school, or the one above the school. */
  approvedBy: z.enum(['alone', 'second_leader', 'above']),
  /** How old a plan may be before it is to be gone through again. */
  renewAfterMonths: z.number().int().min(1).max(60).optional(),
  sources: sourcesSchema,
});
export type LeftToSchools = z.infer<typeof leftToSchoolsSchema>;
export type LeftLimit = z.infer<typeof leftLimitSchema>;
