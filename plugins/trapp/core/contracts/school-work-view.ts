import { z } from 'zod';
import { clockTimeSchema, daySchema } from '../calendar/index';
import { idSchema, limitedRoleSchema, staffRoleSchema } from '../people/index';
import { personSchema } from './baton-view';
import { staffAbsenceRowSchema } from './staff-absence-view';
import { pupilBriefSchema } from './views';

/** A case that nobody holds today, or whose pupil is here no more (U20, B91). */
export const orphanRowSchema = z.strictObject({
  caseId: idSchema,
  pupil: pupilBriefSchema,
  ownerName: z.string(),
  reason: z.enum(['left', 'no_role', 'away', 'pupil_moved', 'pupil_left']),
  /** Where the pupil goes now, when that is why. */
  schoolName: z.string().nullable(),
});
export type OrphanRow = z.infer<typeof orphanRowSchema>;

/** What was to be done and has not been, with who and since when (S20). */
export const lateRowSchema = z.strictObject({
  caseId: idSchema,
  pupil: pupilBriefSchema,
  /** A task over its deadline, a plan that should have been evaluated, or a measure that the latest evaluation says was not carried out. */
  kind: z.enum(['task', 'evaluation', 'measure', 'way_on']),
  what: z.string(),
  whoName: z.string().nullable(),
  whoRole: staffRoleSchema.nullable(),
  ownerName: z.string(),
  since: daySchema,
  /** The time of that day, for a task that had one. */
  sinceAt: clockTimeSchema.nullable(),
  schoolDays: z.number().int(),
});
export type LateRow = z.infer<typeof lateRowSchema>;

/** What one of the staff has on their hands; by name, never by number (B97). */
export const workloadRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  roles: z.array(staffRoleSchema),
  classes: z.array(z.string()),
  ownCases: z.number().int(),
  openTasks: z.number().int(),
  overdueTasks: z.number().int(),
  away: z.boolean(),
});
export type WorkloadRow = z.infer<typeof workloadRowSchema>;

/** A protected pupil whom nobody at the school can follow up, as far as naming somebody takes: where they go, and whom to choose among (sec-10). */
export const unseenRowSchema = z.strictObject({ pupilId: idSchema, groupName: z.string(), staff: z.array(personSchema) });
export type UnseenRow = z.infer<typeof unseenRowSchema>;

/** One of the staff whose last day is near, with what they would leave behind (U20, B91). */
export const leavingRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  /** The last day that they are here. */
  until: daySchema,
  cases: z.array(z.strictObject({ caseId: idSchema, pupil: pupilBriefSchema })),
  openTasks: z.number().int(),
});
export type LeavingRow = z.infer<typeof leavingRowSchema>;

/** A role with a last day that the reader may give another one. `openCases`: what its holder would leave. */
export const limitedRoleRowSchema = limitedRoleSchema.extend({ groupName: z.string().nullable(), isOver: z.boolean(), openCases: z.number().int() });
export type LimitedRoleRow = z.infer<typeof limitedRoleRowSchema>;

/** What those who lead the school look after: who has what, what nobody has, and what has not been done. */
export const schoolWorkSchema = z.strictObject({
  schoolName: z.string(),
  orphans: z.array(orphanRowSchema),
  leaving: z.array(leavingRowSchema),
  /** For the head teacher alone; empty to others. */
  limited: z.array(limitedRoleRowSchema),
  /** For the head teacher alone; empty to others. */
  unseen: z.array(unseenRowSchema),
  /** Cases in which something is written that nobody here reads any more. For the head teacher alone, as above. */
  unread: z.array(z.strictObject({ caseId: idSchema, pupil: pupilBriefSchema })),
  /** Classes with pupils and no contact teacher: what waits for one waits for nobody. */
  classesWithoutTeacher: z.array(z.string()),
  late: z.array(lateRowSchema),
  workload: z.array(workloadRowSchema),
  absences: z.array(staffAbsenceRowSchema),
  staff: z.array(personSchema),
});
export type SchoolWork = z.infer<typeof schoolWorkSchema>;
