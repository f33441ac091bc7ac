import { z } from 'zod';
import { idSchema } from './people';

/** Whom something that is written in a case is for (security.md). Whoever wrote it is always among them. */
export const audienceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('leaders') }),
  z.strictObject({ kind: z.literal('health') }),
  z.strictObject({ kind: z.literal('named'), staffIds: z.array(idSchema).min(1).max(20) }),
]);
export type Audience = z.infer<typeof audienceSchema>;

/** What a guide or a template may say of what is written by it: nobody is named in content. */
export const usualAudiences = ['everyone', 'leaders', 'health'] as const;
export const usualAudienceSchema = z.enum(usualAudiences);
export type UsualAudience = z.infer<typeof usualAudienceSchema>;
