import { z } from 'zod';

/** The roles that every municipality has; their names and what they may are content, within the limits of `access/role-limits.ts`. */
export const standardRoles = [
  'contact_teacher',
  'subject_teacher',
  'department_head',
  'head_teacher',
  'presence_team',
  'school_nurse',
  'ppt',
  'area_leader',
] as const;
export const standardRoleSchema = z.enum(standardRoles);
export type StandardRole = z.infer<typeof standardRoleSchema>;

/** A role that a municipality has made itself. */
export const ownRoleSchema = z.templateLiteral(['own_', z.string().regex(/^[a-z0-9_]{1,40}$/)]);
export type OwnRole = z.infer<typeof ownRoleSchema>;

/** The roles of people who work with pupils. Which of them does what in a step is the routine's content. */
export const staffRoleSchema = z.union([standardRoleSchema, ownRoleSchema]);
export type StaffRole = z.infer<typeof staffRoleSchema>;

export function isStandardRole(role: StaffRole): role is StandardRole {
  return (standardRoles as readonly string[]).includes(role);
}

/** How far a role reaches: whose pupils it can have to do with at all. A role is built on one of these, and keeps it. */
export const reachKinds = ['own_class', 'taught_classes', 'whole_school', 'referred_only', 'area'] as const;
export type ReachKind = (typeof reachKinds)[number];

/** What a role may, there where it reaches. Each is one thing that the guard is asked about. */
export const abilities = [
  'read_absence',
  'raise_concern',
  'follow_up', // see findings and concerns, and assess them
  'run_checks',
  'read_cases',
  'work_cases',
  'decide_cases',
  'lead_meetings',
  'read_figures',
  'bring_files', // import, and have the rules asked
  'receive_cases', // of pupils who come from another school
  'write_local_plan',
  'arrange_absence', // who is away, and who stands in
  'answer_referrals',
  'oversee', // cases that a school has brought up, without what they say
  'approve_local_plans',
] as const;
export const abilitySchema = z.enum(abilities);
export type Ability = z.infer<typeof abilitySchema>;

/** How far a role reaches and what it may there. */
export const roleTermsSchema = z.strictObject({ reach: z.enum(reachKinds), abilities: z.array(abilitySchema).max(abilities.length) });
export type RoleTerms = z.infer<typeof roleTermsSchema>;
