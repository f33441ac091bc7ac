import { z } from 'zod';
import { keySchema, sourcesSchema, textSchema } from '../language/index';
import { staffRoleSchema } from '../people/index';
import { conditionGroupSchema } from '../rules/index';
import { taskDefinitionSchema } from './task';

/** What an escalation proposes. `tell` puts it before a role besides the case owner. Nothing happens until a person follows it. */
export const escalationActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('propose_outcome'), outcome: keySchema }),
  z.strictObject({ kind: z.literal('task'), task: taskDefinitionSchema }),
  z.strictObject({ kind: z.literal('tell'), role: staffRoleSchema }),
]);
export type EscalationAction = z.infer<typeof escalationActionSchema>;

/** "Two meetings and presence not increased: draw in the school health service, if they consent" (B28, B29). Same rule language as concern rules. */
export const escalationSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  /** What it is for, and what to think about before following it. */
  help: textSchema,
  when: conditionGroupSchema,
  then: z.array(escalationActionSchema).min(1).max(6),
  /** Purpose that must be consented to before it is followed; a refusal closes it. */
  consent: keySchema.optional(),
  sources: sourcesSchema.optional(),
});
export type Escalation = z.infer<typeof escalationSchema>;
