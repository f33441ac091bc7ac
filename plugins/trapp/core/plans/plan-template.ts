import { z } from 'zod';
import { durationSchema } from '../calendar/index';
import { keySchema, sourcesSchema, textSchema } from '../language/index';

/** An area that factors and measures belong to: school, home, leisure, pupil, or the municipality's own (S5, F12). */
export const factorAreaSchema = z.strictObject({ key: keySchema, title: textSchema });
export type FactorArea = z.infer<typeof factorAreaSchema>;

/** Whose part a measure is: each reader finds their own (F14, U17). */
export const measureActors = ['school', 'home', 'pupil', 'service'] as const;
export const measureActorSchema = z.enum(measureActors);
export type MeasureActor = z.infer<typeof measureActorSchema>;

/** A measure in the municipality's catalogue (tiltakstips, B24). */
export const measureIdeaSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  area: keySchema,
  /** Who usually does it; older catalogues do not say. */
  actor: measureActorSchema.optional(),
  /** General and preventive, targeted, or complex (B43). */
  level: z.enum(['preventive', 'targeted', 'complex']),
  sources: sourcesSchema,
});
export type MeasureIdea = z.infer<typeof measureIdeaSchema>;

/** What a plan (tiltaksplan) of this kind asks for, and its words for the family. */
export const planTemplateSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  /** Opening lines of the paper that the family gets. */
  introduction: textSchema,
  areas: z.array(factorAreaSchema).min(1).max(20),
  /** From the plan's start to its evaluation (S73: three weeks). */
  evaluateAfter: durationSchema,
  /** Is a week-by-week return plan (opptrappingsplan) part of it? */
  returnPlan: z.boolean(),
  /** Advice for the one who writes, shown beside the section. */
  guidance: z.strictObject({
    longTermGoal: textSchema,
    subGoals: textSchema,
    measures: textSchema,
    returnPlan: textSchema,
    planB: textSchema,
  }),
  sources: sourcesSchema,
});
export type PlanTemplate = z.infer<typeof planTemplateSchema>;
