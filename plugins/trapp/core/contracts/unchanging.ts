import { z } from 'zod';
import { textSchema } from '../language/index';

/**
 * The schema, for what is read far more often than it changes: what it has found right, and what nobody can have written in since because it is frozen
 * through and through, is not gone through again. Anything else is parsed as ever.
 */
export function unchanging<T extends z.ZodType>(schema: T): z.ZodType<z.output<T>, z.input<T>> {
  const found = new WeakMap<object, { readonly data: z.output<T> }>();
  return z.unknown().transform((value, context): z.output<T> => {
    const known = typeof value === 'object' && value !== null ? found.get(value) : undefined;
    if (known !== undefined) return known.data;
    const { success, data, error } = schema.safeParse(value);
    if (!success) {
      for (const { message, path } of error.issues) context.addIssue({ code: 'custom', message, path });
      return z.NEVER;
    }
    if (typeof value === 'object' && value !== null && isFrozenThrough(value)) found.set(value, { data });
    return data;
  }) as unknown as z.ZodType<z.output<T>, z.input<T>>;
}

/** A text that somebody has authored, in an answer. */
export const authoredTextSchema = unchanging(textSchema);

function isFrozenThrough(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozenThrough));
}
