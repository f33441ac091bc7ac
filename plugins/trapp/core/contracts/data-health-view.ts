import { z } from 'zod';
import { dataRemarkSchema, recordedKindsSchema } from '../absences/index';
import { daySchema, momentSchema } from '../calendar/index';
import { importSummarySchema } from '../imports/index';
import { idSchema } from '../people/index';
import { freshnessSchema } from './views';

/** An automatic file that did not come in, in words for the school; `fileName` null: no file came at all since `at`. */
const missedDeliverySchema = z.strictObject({ id: idSchema, sourceTitle: z.string(), fileName: z.string().nullable(), at: momentSchema, reason: z.string() });

/** Is a school's absence up to date, and is it likely to be true (S78, B65, B89, B90)? */
export const dataHealthViewSchema = z.strictObject({
  today: daySchema,
  freshness: freshnessSchema,
  /** School days with school since the data's last day, today not counted; null without data or calendar. */
  schoolDaysBehind: z.number().int().nullable(),
  latest: z
    .strictObject({ at: momentSchema, by: z.string(), fileName: z.string(), ...importSummarySchema.pick({ rows: true, added: true, changed: true, rejected: true }).shape })
    .nullable(),
  /** Null until there is data in a school year. */
  period: z.strictObject({ from: daySchema, to: daySchema }).nullable(),
  records: recordedKindsSchema,
  classes: z.array(
    z.strictObject({
      groupId: idSchema,
      name: z.string(),
      grade: z.number().int(),
      pupils: z.number().int(),
      /** Pupils times days with absence, the last ten school days with data; and what is usual for ten days. */
      lately: z.number().int(),
      usually: z.number().nullable(),
      lastAbsence: daySchema.nullable(),
    }),
  ),
  /** At most 40, the latest first. Names of classes are in `classes`. */
  remarks: z.array(dataRemarkSchema),
  missed: z.array(missedDeliverySchema),
  /** The newest files that sources have brought for the school, or tried to; `reason` null: it came in. */
  automatic: z.array(z.strictObject({ id: idSchema, sourceTitle: z.string(), fileName: z.string(), at: momentSchema, reason: z.string().nullable() })),
});
export type DataHealthView = z.infer<typeof dataHealthViewSchema>;
