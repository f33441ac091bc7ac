import { z } from 'zod';
import { durationSchema } from '../calendar/index';
import { keySchema, sourcesSchema, textSchema } from '../language/index';
import { staffRoleSchema } from '../people/index';

/** What a task asks for; decides which form opens and what completes it. */
export const taskKinds = ['do', 'contact_home', 'conversation', 'plan', 'meeting', 'evaluation'] as const;
export const taskKindSchema = z.enum(taskKinds);
export type TaskKind = z.infer<typeof taskKindSchema>;

/** A task (oppgave) of a step. `conversation` names its guide; `plan` and `meeting` their template. Signing the record completes it. */
export const taskDefinitionSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  help: textSchema.optional(),
  kind: taskKindSchema,
  /** Key of the guide, plan template or meeting template; null for `do`, `contact_home` and `evaluation`. */
  template: keySchema.nullable(),
  responsible: staffRoleSchema,
  required: z.boolean(),
  /** Counted from the day the case came to the step. */
  deadline: durationSchema,
});
export type TaskDefinition = z.infer<typeof taskDefinitionSchema>;

/** Something that must be there before an outcome may be chosen. A gate always tells the reader what to do. */
export const gateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('required_tasks_done') }),
  /** The child has been heard on this step, or it is recorded why not and what is planned (U15, S64, A24). */
  z.strictObject({ kind: z.literal('child_heard') }),
  z.strictObject({ kind: z.literal('consent'), purpose: keySchema }),
  z.strictObject({ kind: z.literal('record_signed'), record: z.enum(['conversation', 'plan', 'meeting', 'evaluation']) }),
]);
export type Gate = z.infer<typeof gateSchema>;

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
  /** How long the case should at most stand on the step. */
  deadline: durationSchema,
  tasks: z.array(taskDefinitionSchema).max(30),
  outcomes: z.array(outcomeSchema).min(1).max(12),
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

/** The staircase (trapp): levels from the lowest up, each with its steps in order. A case starts on the step `entry`. */
export const staircaseSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  entry: keySchema,
  levels: z.array(levelSchema).min(1).max(10),
});
export type Staircase = z.infer<typeof staircaseSchema>;

/** Every step with its level, from the bottom up. */
export function stepsOf(staircase: Staircase): { level: Level; step: Step }[] {
  return staircase.levels.flatMap((level) => level.steps.map((step) => ({ level, step })));
}

/** The step with this key, or undefined. */
export function findStep(staircase: Staircase, key: string): { level: Level; step: Step } | undefined {
  return stepsOf(staircase).find(({ step }) => step.key === key);
}
