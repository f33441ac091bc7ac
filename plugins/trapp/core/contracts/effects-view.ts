import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { idSchema } from '../people/index';
import { effectSchema, pupilBriefSchema } from './views';

/** Presence before and from each plan, measure and meeting of a case, the newest first. What people have weighed stands beside the figures (S57, F23). */
export const effectsViewSchema = z.strictObject({
  caseId: idSchema,
  pupil: pupilBriefSchema,
  rows: z.array(
    z.strictObject({
      kind: z.enum(['plan', 'measure', 'meeting']),
      title: z.string(),
      day: daySchema,
      /** Null while there are no school days with data on both sides. */
      effect: effectSchema.nullable(),
      weighed: z.enum(['good', 'some', 'none', 'worse', '']),
      recordId: idSchema,
    }),
  ),
});
export type EffectsView = z.infer<typeof effectsViewSchema>;
