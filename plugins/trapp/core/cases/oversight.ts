import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema } from '../people/index';

/** That somebody above the school may read the case: who, what for, and the last day. */
export const insightSchema = z.strictObject({ staffId: idSchema, purpose: z.string().min(1).max(2000), until: daySchema });

/** A case that the school has brought up to the one above its head teacher (S39, B91). Without `insight` its number, school, step and reason are all that is seen there. */
export const broughtUpSchema = z.strictObject({
  id: idSchema,
  step: keySchema,
  why: z.string().min(1).max(2000),
  insight: insightSchema.nullable(),
  on: daySchema,
  by: idSchema,
  /** What the one above said; null until then. */
  answer: z.strictObject({ text: z.string().min(1).max(2000), by: idSchema, on: daySchema }).nullable(),
  /** When it was over, and the insight with it. */
  endedOn: daySchema.nullable(),
});
export type BroughtUp = z.infer<typeof broughtUpSchema>;

/** What a case keeps of being brought up; older cases have none of it. */
export const oversightState = { broughtUp: z.array(broughtUpSchema).max(60).default([]) };

const done = { on: daySchema, by: idSchema };

export const oversightEventSchemas = [
  z.strictObject({ type: z.literal('case.brought_up'), broughtUp: broughtUpSchema.omit({ answer: true, endedOn: true, on: true, by: true }), ...done }),
  z.strictObject({ type: z.literal('case.answered_above'), broughtUpId: idSchema, text: z.string().min(1).max(2000), ...done }),
] as const;
export type OversightEvent = z.infer<(typeof oversightEventSchemas)[number]>;

/** The one that waits for an answer, or undefined. */
export function waitingAbove({ broughtUp }: { readonly broughtUp: readonly BroughtUp[] }): BroughtUp | undefined {
  return broughtUp.find(({ endedOn }) => endedOn === null);
}

/** The case after it was brought up, or answered from above. */
export function applyOversight<T extends { readonly broughtUp: readonly BroughtUp[] }>(current: T, event: OversightEvent): T & { broughtUp: BroughtUp[] } {
  const { on, by } = event;
  if (event.type === 'case.brought_up') return { ...current, broughtUp: [...current.broughtUp, { ...event.broughtUp, on, by, answer: null, endedOn: null }] };
  return { ...current, broughtUp: current.broughtUp.map((one) => (one.id === event.broughtUpId ? { ...one, answer: { text: event.text, by, on }, endedOn: on } : one)) };
}

/** Nobody above looks into a case that is over, or that another school has. */
export function endOversight(broughtUp: readonly BroughtUp[], on: string): BroughtUp[] {
  return broughtUp.map((one) => (one.endedOn === null ? { ...one, endedOn: on } : one));
}
