import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { idSchema } from '../people/index';

/** A case that went into this one, and is read beside it from then on. */
export const takenInSchema = z.strictObject({
  caseId: idSchema,
  /** The school or kindergarten that had it. */
  schoolId: idSchema,
  openedOn: daySchema,
  /** Why it was opened. */
  concern: z.string().max(4000),
  on: daySchema,
});
export type TakenIn = z.infer<typeof takenInSchema>;

/** Ids of the case and of those that went into it: whose records together tell what has been tried. */
export function caseAndTakenIn({ id, takenIn }: { readonly id: string; readonly takenIn: readonly TakenIn[] }): string[] {
  return [...takenIn.map(({ caseId }) => caseId), id];
}

/** What a case keeps of being made one with another; older cases have none of it. */
export const takingInState = {
  takenIn: z.array(takenInSchema).max(20).default([]),
  /** The case that goes on in its place. */
  wentInto: idSchema.nullable().default(null),
};
