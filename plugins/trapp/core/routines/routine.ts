import { z } from 'zod';
import { daySchema, momentSchema, schoolCalendarSchema } from '../calendar/index';
import { attendanceCheckSchema } from '../checks/index';
import { concernRoutineSchema } from '../concerns/index';
import { guideSchema } from '../guides/index';
import { keySchema, languageSchema, sourcesSchema, textSchema } from '../language/index';
import { meetingTemplateSchema } from '../meetings/index';
import { paperTemplateSchema } from '../papers/index';
import { absenceSchema } from '../absences/index';
import { measureIdeaSchema, planTemplateSchema } from '../plans/index';
import { ruleSchema, type CaseFact } from '../rules/index';
import { procedureSchema, staircaseSchema } from '../staircases/index';
import { courseTestSchema } from './course';
import { leftToSchoolsSchema } from './left-to-schools';
import { remindersSchema } from './reminders';
import { approvalSchema, withdrawalSchema } from './version-life';
import { concernReportSchema, consentPurposeSchema, serviceSchema } from './services';

/** The version of this document's own shape. Older ones are migrated when read, for ever (pain 1). */
export const ROUTINE_SCHEMA = 1;

const count = z.number().int().min(0).max(1000).optional();
/** Every fact of a case that a rule can ask for; the grade stands by itself. */
const testedCaseFactsSchema = z.strictObject({
  open_cases: count,
  meetings_held: count,
  presence_change: z.number().min(-100).max(100).optional(),
  days_on_step: count,
  days_since_last_action: count,
  plans_evaluated: count,
  measures_tried: count,
  consents_valid: count,
  child_heard: z.number().int().min(0).max(1).optional(),
} satisfies Record<Exclude<CaseFact, 'grade'>, z.ZodType>);

/** A made-up pupil's absence and what the routine must say of it; publishing runs them and refuses when one fails. */
export const routineTestSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  today: daySchema,
  /** The pupil's grade, 0 in kindergarten: rules for others are silent. Not there: not known. */
  grade: z.number().int().min(0).max(13).optional(),
  /** What is known of the pupil's case; not there: no case, and nothing has been held, evaluated or agreed to. */
  caseFacts: testedCaseFactsSchema.optional(),
  absences: z.array(absenceSchema.omit({ pupilId: true, schoolId: true })).max(400),
  /** Rules that must fire, and rules that must not. Rules not named may do either. */
  fires: z.array(keySchema).max(50),
  silent: z.array(keySchema).max(50),
});
export type RoutineTest = z.infer<typeof routineTestSchema>;

/** Which pupils a routine is for: the kind of school, and grades with both ends included. */
export const appliesToSchema = z.strictObject({
  kind: z.enum(['school', 'kindergarten', 'both']),
  grades: z.strictObject({ from: z.number().int().min(0).max(13), to: z.number().int().min(0).max(13) }).optional(),
});

/**
 * A routine as one whole document: what a municipality writes, publishes, works by and shares.
 * Every key that one part uses of another must exist inside the same document.
 */
export const routineSchema = z.strictObject({
  schema: z.literal(ROUTINE_SCHEMA),
  key: keySchema,
  title: textSchema,
  /** Who owns the routine, and what plans it is part of (S1). */
  owner: z.string().min(1).max(160),
  partOf: z.array(z.string().min(1).max(200)).max(20),
  validFrom: daySchema,
  languages: z.array(languageSchema).min(1).max(4),
  /** The law it rests on, as content (S2, S9). */
  legalReferences: z.array(z.strictObject({ id: z.string().min(1).max(120), title: textSchema, url: z.url({ protocol: /^https$/ }).optional() })).max(60),
  calendar: schoolCalendarSchema,
  rules: z.array(ruleSchema).max(100),
  staircase: staircaseSchema,
  /** Whom the routine is for; not there: those whom its rules are for. */
  appliesTo: appliesToSchema.optional(),
  /** Who assesses concerns that people raise, and how soon (B19, B20). */
  concerns: concernRoutineSchema.optional(),
  /** The checks of day, week, month and half-year (S34-S42, S22). */
  checks: z.array(attendanceCheckSchema).max(30).optional(),
  /** Procedures with a clock, each on a step of the staircase: a pupil who does not come (B32-B37). */
  procedures: z.array(procedureSchema).max(10).optional(),
  guides: z.array(guideSchema).max(60),
  planTemplates: z.array(planTemplateSchema).max(20),
  meetingTemplates: z.array(meetingTemplateSchema).max(20),
  /** How the papers are laid out and worded; for those that are not here, the usual ones are used. */
  papers: z.array(paperTemplateSchema).max(60).optional(),
  measures: z.array(measureIdeaSchema).max(400),
  consentPurposes: z.array(consentPurposeSchema).max(30),
  /** Who can help with what, when and how (B67, B69); older versions have none. */
  services: z.array(serviceSchema).max(80).optional(),
  /** How a report of concern to child welfare is made here (B31, S75). */
  concernReport: concernReportSchema.optional(),
  /** What each school fills in, and how far it may go beyond the rest (B50, S13); older versions leave nothing. */
  leftToSchools: leftToSchoolsSchema.optional(),
  /** When tasks are brought up and told of; without it, neither happens. */
  reminders: remindersSchema.optional(),
  /** Who must agree before a version is published; without it, the one who publishes alone. */
  approval: approvalSchema.optional(),
  tests: z.array(routineTestSchema).max(200),
  /** Example courses and what should happen in them; publishing plays them. */
  courses: z.array(courseTestSchema).max(20).optional(),
  sources: sourcesSchema,
});
export type Routine = z.infer<typeof routineSchema>;

/** A published, numbered version of a routine. Its document never changes: cases, findings and papers stay with theirs. */
export const routineVersionSchema = z.strictObject({
  routineKey: keySchema,
  number: z.number().int().min(1),
  publishedAt: momentSchema,
  publishedBy: z.string().min(1).max(160),
  reason: z.string().min(1).max(500),
  /** SHA-256 of the canonical JSON of the document, lower-case hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  document: routineSchema,
  /** The first day that cases begin under it; null or not there: from when it was published. */
  startsOn: daySchema.nullable().optional(),
  withdrawn: withdrawalSchema.nullable().optional(),
});
export type RoutineVersion = z.infer<typeof routineVersionSchema>;
