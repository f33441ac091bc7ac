import { z } from 'zod';
import { clockTimeSchema, daySchema, momentSchema } from '../calendar/index';
import { keySchema, textSchema } from '../language/index';

/** A newer version of the routine that the case follows. `declined`: somebody has said that the case stays as it is. */
export const newerVersionSchema = z.strictObject({ version: z.number().int(), publishedAt: momentSchema, publishedBy: z.string(), reason: z.string(), declined: z.boolean() });
export type NewerVersion = z.infer<typeof newerVersionSchema>;

const taskSchema = z.strictObject({ title: z.string(), due: daySchema, dueAt: clockTimeSchema.nullable() });

/** What moving the case to the newest version would do (C3, B108). */
export const versionMoveViewSchema = newerVersionSchema.extend({
  /** Where the case would stand; null until a person has chosen, because its step is not in the newer version. */
  step: keySchema.nullable(),
  steps: z.array(z.strictObject({ key: keySchema, title: textSchema })),
  kept: z.array(taskSchema),
  dropped: z.array(taskSchema),
  added: z.array(taskSchema),
  changes: z.array(z.string()),
});
export type VersionMoveView = z.infer<typeof versionMoveViewSchema>;
