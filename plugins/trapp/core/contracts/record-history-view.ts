import { z } from 'zod';
import { momentSchema } from '../calendar/index';

/** Who wrote which field of a record, the newest first; `path` names the field inside the content (B81, B83). */
export const recordHistorySchema = z.strictObject({
  changes: z.array(z.strictObject({ path: z.string(), byName: z.string(), at: momentSchema, before: z.string(), after: z.string() })),
});
export type RecordHistory = z.infer<typeof recordHistorySchema>;
