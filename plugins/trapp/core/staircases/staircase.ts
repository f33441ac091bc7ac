import { z } from 'zod';
import { durationSchema } from '../calendar/index';
import { keySchema, sourcesSchema, textSchema } from '../language/index';
import { staffRoleSchema } from '../people/index';
import { escalationSchema } from './escalation';
import { gateSchema } from './gate';
import { taskDefinitionSchema } from './task';

/** A way out of a step. `to` is a step's key, `close` ends the case. Going back is an outcome like any other (S62). */
export const outcomeSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  help: textSchema.optional(),
  to: z.union([z.strictObject({ step: keySchema }), z.literal('close')]),
  gates: z.array(gateSchema).max(10),
});
export type Outcome = z.infer<typeof outcomeSchema>;

export const stepSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  purpose: textSchema,
  help: textSchema.optional(),
  responsible: staffRoleSchema,
  /** May another adult whom the child trusts have the step instead (A35)? */
  mayBeTrustedAdult: z.boolean().optional(),
  /** How long the case should at most stand on the step. */
  deadline: durationSchema,
  tasks: z.array(taskDefinitionSchema).max(30),
  outcomes: z.array(outcomeSchema).min(1).max(12),
  /** What the routine proposes while the case stands here (S39, B28). */
  escalations: z.array(escalationSchema).max(12).optional(),
  legalBasis: z.array(z.string().min(1).max(120)).max(20),
  sources: sourcesSchema,
});
export type Step = z.infer<typeof stepSchema>;

export const levelSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  steps: z.array(stepSchema).min(1).max(20),
});
export type Level = z.infer<typeof levelSchema>;

/** A step that a case may begin on: for a school or a kindergarten, after any concern or after those that these rules raise (A17, A25, S39, B26). */
export const entrySchema = z.strictObject({
  step: keySchema,
  title: textSchema,
  help: textSchema.optional(),
  track: z.enum(['school', 'kindergarten', 'both']),
  rules: z.array(keySchema).max(50).optional(),
});
export type Entry = z.infer<typeof entrySchema>;

/** The staircase (trapp): levels from the lowest up, each with its steps in order. A case starts on the step `entry`, where no other of the `entries` fits. */
export const staircaseSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  entry: keySchema,
  entries: z.array(entrySchema).max(20).optional(),
  /** What the routine proposes on whichever step the case stands. */
  escalations: z.array(escalationSchema).max(20).optional(),
  levels: z.array(levelSchema).min(1).max(10),
});
export type Staircase = z.infer<typeof staircaseSchema>;

/** The steps that a case may begin on, the usual one first. */
export function entrySteps({ entry, entries = [] }: Staircase): string[] {
  return [...new Set([entry, ...entries.map(({ step }) => step)])];
}

/** Every step with its level, from the bottom up. */
export function stepsOf(staircase: Staircase): { level: Level; step: Step }[] {
  return staircase.levels.flatMap((level) => level.steps.map((step) => ({ level, step })));
}

/** The step with this key, or undefined. */
export function findStep(staircase: Staircase, key: string): { level: Level; step: Step } | undefined {
  return stepsOf(staircase).find(({ step }) => step.key === key);
}
