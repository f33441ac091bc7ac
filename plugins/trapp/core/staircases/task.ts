import { z } from 'zod';
import { taskDeadlineSchema } from '../calendar/index';
import { keySchema, textSchema } from '../language/index';
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
  /** May another adult whom the child trusts have it instead (A35)? */
  mayBeTrustedAdult: z.boolean().optional(),
  required: z.boolean(),
  /** Counted from when the case came to the step. */
  deadline: taskDeadlineSchema,
});
export type TaskDefinition = z.infer<typeof taskDefinitionSchema>;
