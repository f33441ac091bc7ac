import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { measureActorSchema } from './plan-template';
import { precautionsSchema } from './precautions';

const line = (max: number) => z.string().max(max);
/** Rows of a list keep their own id, so that two editors and an evaluation speak of the same row. */
const rowIdSchema = z.string().min(1).max(40);
const optionalDay = z.union([daySchema, z.literal('')]);

/** A sub-goal that can be seen to be reached or not (S56). */
export const subGoalSchema = z.strictObject({ id: rowIdSchema, text: line(500) });

/** A measure (tiltak): what, in which area, whose part it is, who does it, from when until when. */
export const measureSchema = z.strictObject({
  id: rowIdSchema,
  area: z.union([keySchema, z.literal('')]),
  what: line(1000),
  /** Whose part it is; empty until it is chosen, and older plans do not have it. */
  actor: z.union([measureActorSchema, z.literal('')]).optional(),
  who: line(200),
  from: optionalDay,
  until: optionalDay,
  /** Special treatment is limited in time and has a plan for phasing it out (S53). */
  specialTreatment: z.boolean(),
  phaseOut: line(500),
  /** What is to be in place when the measure is visiting the home (B41); there only then. */
  homeVisit: precautionsSchema.optional(),
});
export type Measure = z.infer<typeof measureSchema>;

const returnDaySchema = z.strictObject({
  /** Weekday 1-5. */
  weekday: z.number().int().min(1).max(5),
  /** "08:30-10:00", "2 timer": free, because schools differ. Empty = not at school that day. */
  time: line(60),
  what: line(300),
  meetsWith: line(120),
});

/** One week of the return plan (opptrappingsplan), with a look at how it goes before the next step up (B38, B39, S52). */
export const returnWeekSchema = z.strictObject({
  id: rowIdSchema,
  monday: optionalDay,
  days: z.array(returnDaySchema).max(5),
  note: line(500),
});
export type ReturnWeek = z.infer<typeof returnWeekSchema>;

/** A plan as it is being written: everything may still be empty. `checkPlan` says what signing asks for. */
export const planSchema = z.strictObject({
  longTermGoal: line(1000),
  subGoals: z.array(subGoalSchema).max(20),
  measures: z.array(measureSchema).max(40),
  returnWeeks: z.array(returnWeekSchema).max(20),
  /** What we do on a day when it does not work. */
  badDay: line(1000),
  planB: line(2000),
  /** The home's contact person at the school, and when and how contact is held (S51, S74). */
  contactPerson: line(160),
  contactHow: line(500),
  /** What the pupil says about the plan (S64). */
  childVoice: line(2000),
  startsOn: optionalDay,
  evaluateOn: optionalDay,
  /** Why an earlier plan is changed; there only in a plan that revises one. */
  whyRevised: line(1000).optional(),
});
export type Plan = z.infer<typeof planSchema>;

/** The evaluation of a plan: each sub-goal, each measure, and plan B (S57, S59). */
export const evaluationSchema = z.strictObject({
  /** The plan record that is evaluated. */
  planRecordId: z.string().max(60),
  subGoals: z.array(z.strictObject({ id: rowIdSchema, reached: z.enum(['yes', 'partly', 'no', '']), note: line(500) })).max(20),
  measures: z
    .array(
      z.strictObject({
        id: rowIdSchema,
        carriedOut: z.enum(['yes', 'partly', 'no', '']),
        /** Follow-up can also make things worse, and that must be said (F23). */
        effect: z.enum(['good', 'some', 'none', 'worse', '']),
        note: line(500),
      }),
    )
    .max(40),
  planB: line(1000),
  childVoice: line(2000),
  guardiansView: line(2000),
  summary: line(2000),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

/** Presence in school days before and after a day, in windows of the same number of school days (U19, S57). */
export interface PresenceEffect {
  readonly before: { schoolDays: number; absentDays: number; presencePercent: number | null; from: string; to: string };
  readonly after: { schoolDays: number; absentDays: number; presencePercent: number | null; from: string; to: string };
}
