import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { idSchema } from '../people/index';

const done = { on: daySchema, by: idSchema };
const versionNumber = z.number().int().min(1);

/** What can have happened between a case and its routine's versions (C3, B108). */
export const versionEventSchemas = [
  z.strictObject({
    type: z.literal('version.moved'),
    from: versionNumber,
    to: versionNumber,
    /** Undone tasks that the newer version no longer asks for. */
    droppedTaskIds: z.array(idSchema).max(400),
    reason: z.string().max(2000),
    ...done,
  }),
  /** Somebody has looked at the newer version, and the case stays as it is. */
  z.strictObject({ type: z.literal('version.declined'), version: versionNumber, reason: z.string().min(1).max(2000), ...done }),
] as const;
export type VersionEvent = z.infer<(typeof versionEventSchemas)[number]>;
