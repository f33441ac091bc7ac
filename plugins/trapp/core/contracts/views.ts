import { z } from 'zod';
import { absenceNamesSchema, absenceSchema } from '../absences/index';
import { clockTimeSchema, daySchema, momentSchema } from '../calendar/index';
import { agreementSchema, caseSchema, limitedSchema, recordContentSchema, recordHeadSchema } from '../cases/index';
import { documentHeadSchema } from '../documents/index';
import { guideSchema } from '../guides/index';
import { keySchema, languageSchema } from '../language/index';
import { meetingTemplateSchema } from '../meetings/index';
import { abilitySchema, assignmentSchema, audienceSchema, blockDecisionSchema, guardianSchema, idSchema, roleNamesSchema, schoolSchema, staffRoleSchema } from '../people/index';
import { factorAreaSchema, measureIdeaSchema, planSchema, planTemplateSchema } from '../plans/index';
import { caseKeptSchema } from '../retention/index';
import { consentPurposeSchema } from '../routines/index';
import { gateSchema, outcomeSchema, stepSchema } from '../staircases/index';
import { batonViewSchema } from './baton-view';
import { climbViewShape } from './climb-view';
import { caseEmergencySchema } from './emergency-view';
import { findingLineSchema, pupilBriefSchema } from './finding-view';
import { procedureViewSchema } from './procedure-view';
import { offeredPaperSchema } from './paper-operations';
import { localNamesSchema } from '../local-plans/index';
import { authoredTextSchema, unchanging } from './unchanging';
import { newerVersionSchema } from './version-move-view';

export { recordContentSchema, type RecordContent } from '../cases/index';
export * from './finding-view';

/** Up to which day a school's absence data reaches, and whether that is too old to judge by (S78). */
export const freshnessSchema = z.strictObject({
  schoolId: idSchema,
  schoolName: z.string(),
  dataUntil: daySchema.nullable(),
  importedAt: momentSchema.nullable(),
  stale: z.boolean(),
});
export type Freshness = z.infer<typeof freshnessSchema>;

export const meSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  username: z.string(),
  assignments: z.array(assignmentSchema.omit({ terms: true }).extend({ schoolName: z.string().nullable(), groupName: z.string().nullable(), may: z.array(abilitySchema) })),
  /** What the municipality calls its roles and kinds of absence, where that is something else than everywhere (F1). */
  roleNames: roleNamesSchema,
  absenceNames: absenceNamesSchema,
  /** Whose words they read: those of a kindergarten when they work in kindergartens and nowhere else (B26). */
  unit: schoolSchema.shape.kind,
  /** Those of their units that are kindergartens, when they work at schools too: there they read about each in its own words. */
  kindergartens: z.array(idSchema),
  mayImport: z.boolean(),
  municipality: z.strictObject({ name: z.string(), logo: z.string().nullable() }),
  today: daySchema,
  /** Nothing else is open before codes are set up (sec-12). */
  mustAddCodes: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;

export const totalsSchema = z.strictObject({
  days: z.number(),
  lessons: z.number(),
  late: z.number(),
  leftEarly: z.number(),
  undocumentedDays: z.number(),
  /** Share of the school days so far this school year, 0-100; null without a calendar for the day. */
  percentDays: z.number().nullable(),
});
export type Totals = z.infer<typeof totalsSchema>;

export const caseRowSchema = z.strictObject({
  id: idSchema,
  pupil: pupilBriefSchema,
  status: z.enum(['open', 'closed']),
  levelTitle: authoredTextSchema,
  stepTitle: authoredTextSchema,
  stepSince: daySchema,
  stepDue: daySchema,
  overdue: z.boolean(),
  ownerName: z.string(),
  openTasks: z.number().int(),
  nextTask: z.strictObject({ title: z.string(), due: daySchema, dueAt: clockTimeSchema.nullable(), overdue: z.boolean() }).nullable(),
  /** Which version of its routine the case follows, and the one that it can be moved to: null when there is none, or somebody has said no (C3). */
  version: z.strictObject({ number: z.number().int(), newer: z.number().int().nullable() }),
});
export type CaseRow = z.infer<typeof caseRowSchema>;

/** Is all done on the step of an open case, and the choice of the way on late? A row with nothing to do next is late by its step alone. */
export function isWaitingForWayOn({ overdue, nextTask }: Pick<CaseRow, 'overdue' | 'nextTask'>): boolean {
  return overdue && nextTask === null;
}

export const taskRowSchema = z.strictObject({
  caseId: idSchema,
  taskId: idSchema,
  title: z.string(),
  pupil: pupilBriefSchema,
  stepTitle: authoredTextSchema,
  responsibleRole: staffRoleSchema.nullable(),
  responsibleName: z.string().nullable(),
  due: daySchema,
  /** The time of that day, when the whole day is not in time. */
  dueAt: clockTimeSchema.nullable(),
  overdue: z.boolean(),
  /** The routine brings it up now, before it is overdue. */
  soon: z.boolean(),
  /** Is it for the one who asks: by role at the school, or as case owner? */
  mine: z.boolean(),
});
export type TaskRow = z.infer<typeof taskRowSchema>;

export const draftRowSchema = z.strictObject({
  record: recordHeadSchema,
  title: authoredTextSchema,
  pupil: pupilBriefSchema,
});

export const groupRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  grade: z.number().int(),
  schoolId: idSchema,
  schoolName: z.string(),
  pupils: z.number().int(),
  newFindings: z.number().int(),
  openCases: z.number().int(),
});

/** What a day holds of absence, the heaviest first; `none` is a school day with nothing recorded. */
export const dayMarkSchema = z.enum(['none', 'day_documented', 'day_undocumented', 'day', 'lesson', 'late', 'left_early']);

export const groupViewSchema = z.strictObject({
  group: groupRowSchema,
  freshness: freshnessSchema,
  /** The latest 20 school days up to the last day with data, oldest first; `marks` below follow them. */
  days: z.array(daySchema),
  pupils: z.array(
    z.strictObject({
      pupil: pupilBriefSchema,
      totals: totalsSchema,
      marks: z.array(dayMarkSchema),
      newFindings: z.array(z.strictObject({ id: idSchema, ruleTitle: authoredTextSchema, severity: z.enum(['notice', 'concern']) })),
      openCaseId: idSchema.nullable(),
    }),
  ),
});
export type GroupView = z.infer<typeof groupViewSchema>;

export const pupilViewSchema = z.strictObject({
  pupil: pupilBriefSchema,
  birthDate: daySchema.nullable(),
  /** `decisions`: for those who block and lift; null for everybody else. */
  guardians: z.array(guardianSchema.omit({ pupilId: true }).extend({ decisions: z.array(blockDecisionSchema).nullable() })),
  freshness: freshnessSchema,
  totals: totalsSchema,
  /** The half-years of the school year that have begun (B85). */
  halfYears: z.array(totalsSchema.omit({ percentDays: true }).extend({ from: daySchema, to: daySchema })),
  /** The school year so far, for the absence calendar. */
  period: z.strictObject({ from: daySchema, to: daySchema }),
  /** Days inside the period without school, with the name of the break; weekends are not listed. */
  daysOff: z.array(z.strictObject({ date: daySchema, name: z.string() })),
  absences: z.array(absenceSchema.omit({ pupilId: true, schoolId: true })),
  findings: z.array(unchanging(findingLineSchema)),
  cases: z.array(caseRowSchema),
});
export type PupilView = z.infer<typeof pupilViewSchema>;

/** `message` says what to do when the gate is closed; empty when it is open. */
export const gateStateSchema = z.strictObject({ gate: unchanging(gateSchema), open: z.boolean(), message: z.string() });
export const outcomeStateSchema = z.strictObject({ outcome: unchanging(outcomeSchema), gates: z.array(gateStateSchema), available: z.boolean() });

/** What stands in the place of something that is not for the reader: that something is written, when, and for whom. */
export const withheldSchema = z.strictObject({
  writtenOn: daySchema,
  audience: audienceSchema,
  /** What it is, where nobody reads it any more and the reader is to name somebody. */
  unread: limitedSchema.pick({ kind: true, id: true }).optional(),
});

export const caseViewSchema = z.strictObject({
  /** The time it was in Norway when this was read: what is due at a time of the day is judged by it. */
  time: clockTimeSchema,
  case: unchanging(caseSchema),
  withheld: z.array(withheldSchema),
  pupil: pupilBriefSchema,
  totals: totalsSchema,
  routine: z.strictObject({ title: authoredTextSchema, version: z.number().int(), publishedAt: momentSchema, newer: newerVersionSchema.nullable(), goesOverTo: z.array(z.strictObject({ key: keySchema, title: authoredTextSchema })) }),
  staircase: z.array(
    z.strictObject({
      key: keySchema,
      title: authoredTextSchema,
      steps: z.array(z.strictObject({ key: keySchema, title: authoredTextSchema, state: z.enum(['passed', 'current', 'skipped', 'ahead']) })),
    }),
  ),
  /** The definition of the step that the case stands on. */
  step: unchanging(stepSchema),
  stepDue: daySchema,
  stepOverdue: z.boolean(),
  /** Who at the school does what the step asks of a role, and where its meetings are held: from the school's own plan (B55). */
  local: localNamesSchema,
  outcomes: z.array(outcomeStateSchema),
  consentPurposes: z.array(unchanging(consentPurposeSchema)),
  procedure: procedureViewSchema.nullable(),
  ...climbViewShape,
  records: z.array(recordHeadSchema.extend({ title: authoredTextSchema })),
  documents: z.array(documentHeadSchema),
  /** How long a closed case is kept; null while it is open, and where the municipality has not said. */
  kept: caseKeptSchema.nullable(),
  /** Letters and sheets that can be printed in the case. */
  papers: z.array(offeredPaperSchema),
  /** The guardians' own languages: letters home are offered in these first (B94). */
  homeLanguages: z.array(languageSchema),
  /** Names of every staff id that the case mentions. */
  people: z.record(idSchema, z.string()),
  findings: z.array(unchanging(findingLineSchema)),
  baton: batonViewSchema,
  emergency: caseEmergencySchema,
  may: z.strictObject({ work: z.boolean(), decide: z.boolean(), makeDocument: z.boolean() }),
});
export type CaseView = z.infer<typeof caseViewSchema>;

const presenceSideSchema = z.strictObject({
  schoolDays: z.number().int(),
  absentDays: z.number(),
  presencePercent: z.number().nullable(),
  from: daySchema,
  to: daySchema,
});

/** Presence over equally many school days before and from a day, and how sure the difference is (S57). */
export const effectSchema = z.strictObject({
  before: presenceSideSchema,
  after: presenceSideSchema,
  meaning: z.strictObject({ says: z.enum(['unknown', 'too_few', 'same', 'may_be_chance', 'higher', 'lower']), points: z.number().nullable() }),
});
export type Effect = z.infer<typeof effectSchema>;

/** The form that the content is written in, and what the writer should see beside it. */
export const recordFormSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('conversation'), guide: guideSchema }),
  z.strictObject({
    kind: z.literal('plan'),
    template: planTemplateSchema,
    measures: z.array(measureIdeaSchema),
    /** Measures tried in earlier plans, with the effect that was recorded: seen before one is chosen again (S58). */
    tried: z.array(z.strictObject({ what: z.string(), effect: z.enum(['good', 'some', 'none', 'worse', '']), planSignedOn: daySchema })),
  }),
  z.strictObject({
    kind: z.literal('meeting'),
    template: meetingTemplateSchema,
    /** Whom of the staff may be asked to it. */
    staff: z.array(z.strictObject({ id: idSchema, name: z.string() })),
    /** What those who are asked have shared beforehand. */
    prepared: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('evaluation'),
    plan: planSchema,
    areas: z.array(factorAreaSchema),
    effect: effectSchema.nullable(),
    /** By measure of the plan, from the day it began; those without figures have no entry. */
    measureEffects: z.record(z.string(), effectSchema),
  }),
]);
export type RecordForm = z.infer<typeof recordFormSchema>;

export const recordViewSchema = z.strictObject({
  record: recordHeadSchema,
  content: recordContentSchema,
  form: recordFormSchema,
  title: authoredTextSchema,
  pupil: pupilBriefSchema,
  /** Pupil and guardians of the case, for attendee lists and names. */
  guardians: z.array(z.strictObject({ name: z.string(), language: languageSchema })),
  people: z.record(idSchema, z.string()),
  documents: z.array(documentHeadSchema),
  /** What can be printed beside it: letters to choose between, the agenda. */
  papers: z.array(offeredPaperSchema),
  /** Of a plan that revises an earlier one: what it changes, line by line (B81). */
  changes: z.array(z.string()),
  audience: audienceSchema,
  /** May the reader say anew whom it is for? */
  mayLimit: z.boolean(),
  /** Of a signed plan: what the parties say of it, oldest first. */
  agreements: z.array(agreementSchema),
  mayWrite: z.boolean(),
});
export type RecordView = z.infer<typeof recordViewSchema>;
