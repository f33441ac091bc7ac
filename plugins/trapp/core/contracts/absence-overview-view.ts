import { z } from 'zod';
import { missingSchema } from '../absences/index';
import { daySchema } from '../calendar/index';
import { idSchema, schoolSchema } from '../people/index';
import { overviewPeriodSchema } from '../statistics/index';
import { caseFiguresSchema, checkFiguresRowSchema, checkFiguresSchema, emergencyFiguresSchema, hideableCaseFiguresSchema, hideableWaitSchema, serviceWaitSchema } from './follow-up-view';
import { freshnessSchema } from './views';

const known = z.number().nullable();

/** Some pupils together. Null: not known, which is something else than none. */
export const overviewFiguresSchema = z.strictObject({
  pupils: z.number().int(),
  /** Mean of the pupils' shares of the school days, 0-100. */
  sharePercent: known,
  days: known,
  documentedDays: known,
  undocumentedDays: known,
  lessons: known,
  late: known,
  /** The pupil in the middle (B102). */
  medianDays: known,
  medianLessons: known,
  /** Pupils who have been away for more than a month of school (A14). */
  awayAMonth: known,
  /** Pupils with a finding that waits to be assessed, and with an open case (B57). */
  withFinding: z.number().int(),
  withCase: z.number().int(),
});
export type OverviewFiguresView = z.infer<typeof overviewFiguresSchema>;

export const overviewInputSchema = z.strictObject({ period: overviewPeriodSchema.default('school_year') });

/** The days that an overview is about, and how many of them are school days with data. */
const coveredPeriodSchema = z.strictObject({ from: daySchema, to: daySchema, schoolDays: z.number().int() }).nullable();

/** School years that these figures are of, or that people may compare them with, and that say little beside others (B102). */
const notComparable = z.array(z.strictObject({ schoolYear: z.string(), why: z.string() }));

/** By month of the school year so far: the share in percent, null where it is not known (B58). */
const byMonth = { sharesByMonth: z.array(known) };

/** One school by grade and class, for those who lead it (S23). No names of pupils. */
export const absenceOverviewSchema = z.strictObject({
  /** How far the audit log has come, as a line that is kept on paper and checked against later (server/audit/heads.ts). */
  auditHead: z.string(),
  freshness: freshnessSchema,
  /** Null when the calendar does not reach today. */
  period: coveredPeriodSchema,
  /** Why no share can be told; null when it can. */
  missing: missingSchema.nullable(),
  notComparable,
  /** The months of the school year so far, whatever the period. */
  months: z.array(z.strictObject({ from: daySchema, to: daySchema, schoolDays: z.number().int() })),
  whole: overviewFiguresSchema.extend(byMonth),
  grades: z.array(overviewFiguresSchema.extend({ grade: z.number().int(), ...byMonth })),
  classes: z.array(overviewFiguresSchema.extend({ groupId: idSchema, name: z.string(), grade: z.number().int() })),
  /** The school's own checks, and the services that its pupils wait for. */
  checks: z.array(checkFiguresRowSchema),
  waits: z.array(serviceWaitSchema),
  caseFigures: caseFiguresSchema,
});
export type AbsenceOverview = z.infer<typeof absenceOverviewSchema>;

/** `hidden`: small, or would give away a small one (B95, sec-17). Null: not known. */
const hideable = z.union([z.number(), z.literal('hidden')]).nullable();
export const hideableFiguresSchema = z.strictObject({
  pupils: hideable, sharePercent: hideable, days: hideable, documentedDays: hideable, undocumentedDays: hideable, lessons: hideable, late: hideable, medianDays: hideable, medianLessons: hideable, awayAMonth: hideable, withFinding: hideable, withCase: hideable,
});
export type HideableFiguresView = z.infer<typeof hideableFiguresSchema>;

/** The schools and the municipality, for somebody who sees no pupil (S23, B56). */
export const municipalityOverviewSchema = z.strictObject({
  whole: hideableFiguresSchema,
  /** How many schools' absence is in the whole. */
  counted: z.number().int(),
  notComparable,
  /** The school year so far by month, "2026-11": the municipality's share, and how many schools are in it (B58). */
  months: z.array(z.strictObject({ month: z.string(), share: hideable, schools: z.number().int() })),
  /** `sourceId` is what the school is called in the school system, for those who join the figures with others (B103). */
  schools: z.array(hideableFiguresSchema.extend({ name: z.string(), sourceId: z.string(), kind: schoolSchema.shape.kind, freshness: freshnessSchema, period: coveredPeriodSchema, missing: missingSchema.nullable(), checks: checkFiguresSchema })),
  waits: z.array(hideableWaitSchema),
  caseFigures: hideableCaseFiguresSchema,
  emergencies: emergencyFiguresSchema,
});
export type MunicipalityOverview = z.infer<typeof municipalityOverviewSchema>;
