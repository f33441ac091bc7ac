import { createContext } from 'react';
import { z } from 'zod';

/** The schema of the record being written; a field's greatest length follows from it, so that no draft grows past what can be saved. */
export const LimitsContext = createContext<z.ZodType | null>(null);

/** How long the text at this path of the form may be: `measures.0.what` in the plan's schema gives 1000. */
export function limitOf(schema: z.ZodType | null, path: string): number | undefined {
  let at: unknown = schema;
  for (const key of path.split('.')) {
    if (at instanceof z.ZodObject) at = (at.shape as Record<string, unknown>)[key];
    else if (at instanceof z.ZodArray) at = at.element;
    else return undefined;
  }
  return at instanceof z.ZodString ? (at.maxLength ?? undefined) : undefined;
}
