import { z } from 'zod';
import { momentSchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema } from '../people/index';

/** Where absence files come from by themselves: what the coordinator sets up once, so that nobody has to remember a file each morning (S31, S78). */
export const importSourceSchema = z.strictObject({
  /** The last part of the address that files are sent to, and the name of the folder that they may be put in. */
  key: keySchema,
  title: z.string().trim().min(1).max(120),
  /** Key of the import profile that its files are read by. */
  profile: keySchema,
  schoolIds: z.union([z.literal('all'), z.array(idSchema).min(1).max(500)]),
  enabled: z.boolean(),
});
export type ImportSource = z.infer<typeof importSourceSchema>;

/** Does the source bring files for the school? */
export function bringsFor({ schoolIds }: Pick<ImportSource, 'schoolIds'>, schoolId: string): boolean {
  return schoolIds === 'all' || schoolIds.includes(schoolId);
}

export const deliveryWays = ['http', 'folder'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

/** One file that came by itself, or tried to. What is in it is not kept, nor what was said of its rows. */
export const deliverySchema = z.strictObject({
  id: idSchema,
  sourceKey: keySchema,
  way: z.enum(deliveryWays),
  fileName: z.string().min(1).max(200),
  /** SHA-256 of the bytes, lower-case hex. */
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  at: momentSchema,
  /** `refused`: the file cannot be used as it is. `failed`: our fault, or broken off; it may be sent again. */
  outcome: z.enum(['imported', 'refused', 'failed']),
  /** Code of the refusal. */
  refusal: z.string().max(60).nullable(),
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  withdrawn: z.number().int(),
  rejected: z.number().int(),
});
export type Delivery = z.infer<typeof deliverySchema>;
