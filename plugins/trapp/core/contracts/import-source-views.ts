import { z } from 'zod';
import { momentSchema } from '../calendar/index';
import { deliverySchema, importSourceSchema } from '../imports/index';
import { keySchema, textSchema } from '../language/index';
import { idSchema } from '../people/index';

/** An import source as the coordinator sees it: how the files fare, and nothing of what is in them. */
export const importSourceViewSchema = importSourceSchema.extend({
  tokenMadeAt: momentSchema.nullable(),
  lastUsedAt: momentSchema.nullable(),
  /** Until then one file may withdraw more than an automatic file otherwise may. */
  withdrawalsUntil: momentSchema.nullable(),
  /** The newest first; the reason in words where one did not come in. */
  deliveries: z.array(deliverySchema.extend({ reason: z.string().nullable() })),
});
export type ImportSourceView = z.infer<typeof importSourceViewSchema>;

export const importSourcesViewSchema = z.strictObject({
  sources: z.array(importSourceViewSchema),
  profiles: z.array(z.strictObject({ key: keySchema, title: textSchema })),
  schools: z.array(z.strictObject({ id: idSchema, name: z.string() })),
  /** Is there a folder that files may be put in? */
  watchesFolder: z.boolean(),
  maxMegabytes: z.number(),
});
export type ImportSourcesView = z.infer<typeof importSourcesViewSchema>;
