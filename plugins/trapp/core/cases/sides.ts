import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { respondentSchema } from '../guides/index';
import { idSchema } from '../people/index';

/** One side's part of a mapping, answered to the end: by whom, when and how (B22). Whatever is finished last counts. */
export const finishedSideSchema = z.strictObject({
  recordId: idSchema,
  respondent: respondentSchema,
  answeredBy: z.string().min(1).max(160),
  on: daySchema,
  how: z.enum(['together', 'paper', 'alone']),
  /** Questions whose answers were told in confidence: on no paper, and not beside the others' answers. */
  inConfidence: z.array(z.string().max(60)).max(200),
});
export type FinishedSide = z.infer<typeof finishedSideSchema>;

export const sideFinishedSchema = z.strictObject({ type: z.literal('side.finished'), side: finishedSideSchema, on: daySchema, by: idSchema });

/** The questions of a record whose answers were told in confidence, whoever told them. */
export function inConfidenceOf({ sides }: { readonly sides: readonly FinishedSide[] }, recordId: string): ReadonlySet<string> {
  return new Set(latestSides(sides, recordId).flatMap(({ inConfidence }) => inConfidence));
}

/** Each side of the record as it was last finished. */
export function latestSides(sides: readonly FinishedSide[], recordId: string): FinishedSide[] {
  const found = new Map(sides.filter((side) => side.recordId === recordId).map((side) => [side.respondent, side]));
  return [...found.values()];
}
