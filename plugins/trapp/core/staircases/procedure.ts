import { z } from 'zod';
import { keySchema, sourcesSchema, textSchema } from '../language/index';
import { taskDefinitionSchema } from './task';

/** What it turns out to be, and what is then done (B35). Its measures become tasks of the step beside the step's own. */
export const situationSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  help: textSchema.optional(),
  measures: z.array(taskDefinitionSchema).min(1).max(20),
});
export type Situation = z.infer<typeof situationSchema>;

/**
 * A procedure (B32-B37): a step with a clock of its own in calendar days, and the situations that it may turn out to be. Where the case then goes is
 * the step's outcomes, like everywhere else; when the days are over, it is to be concluded or taken further.
 */
export const procedureSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  /** The step that has it. */
  step: keySchema,
  /** Calendar days, the day that the case came to the step being the first. */
  days: z.number().int().min(1).max(60),
  /** What to do when the days are over. */
  afterwards: textSchema,
  situations: z.array(situationSchema).min(1).max(12),
  sources: sourcesSchema,
});
export type Procedure = z.infer<typeof procedureSchema>;
