import { z } from 'zod';
import { momentSchema } from '../calendar/index';

/** `path` names the field inside what is written. */
const fieldWrittenSchema = z.strictObject({ path: z.string(), byName: z.string(), at: momentSchema, before: z.string(), after: z.string() });
export type FieldWritten = z.infer<typeof fieldWrittenSchema>;

/** Who wrote which field of a record, the newest first (B81, B83). */
export const recordHistorySchema = z.strictObject({ changes: z.array(fieldWrittenSchema) });
export type RecordHistory = z.infer<typeof recordHistorySchema>;

/** The same of a meeting of several cases: of what is about no case, and of those cases on the agenda that the reader may open, by number. */
export const meetingHistorySchema = z.strictObject({ changes: z.array(fieldWrittenSchema.extend({ number: z.number().int().nullable() })) });
export type MeetingHistory = z.infer<typeof meetingHistorySchema>;
