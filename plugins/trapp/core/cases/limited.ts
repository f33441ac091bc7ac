import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { audienceSchema, idSchema } from '../people/index';

/** What of a case can be for fewer than those who see it. */
export const limitedKinds = ['record', 'contact', 'child_voice'] as const;

/** Something that is written in the case, whom it is for, and who wrote it when. */
export const limitedSchema = z.strictObject({
  kind: z.enum(limitedKinds),
  id: idSchema,
  writerId: idSchema,
  /** The day that it is about or was begun. */
  writtenOn: daySchema,
  audience: audienceSchema,
});
export type Limited = z.infer<typeof limitedSchema>;

/** What a case keeps of it: only what is not for everybody with the case; older cases have none. */
export const limitedState = { limited: z.array(limitedSchema).max(2000).default([]) };

/** `reason` is empty when it was said as it was written. */
export const audienceSetSchema = z.strictObject({ type: z.literal('audience.set'), of: limitedSchema, reason: z.string().max(1000), on: daySchema, by: idSchema });

/** The case after it was said whom something is for. */
export function applyAudience<T extends { readonly limited: readonly Limited[] }>(current: T, { of }: z.infer<typeof audienceSetSchema>): T & { limited: Limited[] } {
  const others = current.limited.filter(({ id }) => id !== of.id);
  return { ...current, limited: of.audience.kind === 'everyone' ? others : [...others, of] };
}
