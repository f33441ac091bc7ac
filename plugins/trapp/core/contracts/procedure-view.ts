import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { keySchema, textSchema } from '../language/index';
import { idSchema } from '../people/index';

/** The procedure that the case stands in: which day of how many, and what the situation is (B34, B35). */
export const procedureViewSchema = z.strictObject({
  title: textSchema,
  day: z.number().int(),
  days: z.number().int(),
  dueOn: daySchema,
  isOver: z.boolean(),
  /** What to do when the days are over. */
  afterwards: textSchema,
  situations: z.array(z.strictObject({ key: keySchema, title: textSchema, help: textSchema.nullable(), measures: z.number().int() })),
  chosen: z.strictObject({ situation: keySchema, why: z.string(), on: daySchema, by: idSchema }).nullable(),
});
export type ProcedureView = z.infer<typeof procedureViewSchema>;
