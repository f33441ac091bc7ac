import { z } from 'zod';
import { daySchema, type Day } from '../calendar/index';
import { languageSchema } from '../language/index';
import { roleTermsSchema, staffRoleSchema } from './roles';

/** Ids are opaque strings made by the server; source ids come from the school system. */
export const idSchema = z.string().min(1).max(60);

export const schoolSchema = z.strictObject({
  id: idSchema,
  sourceId: z.string().min(1).max(80),
  name: z.string().min(1).max(160),
  kind: z.enum(['school', 'kindergarten']),
});
export type School = z.infer<typeof schoolSchema>;

export const groupSchema = z.strictObject({
  id: idSchema,
  sourceId: z.string().min(1).max(80),
  schoolId: idSchema,
  name: z.string().min(1).max(80),
  /** School grade 1-10; 0 in kindergarten. */
  grade: z.number().int().min(0).max(13),
});
export type Group = z.infer<typeof groupSchema>;

/** Shield on the address (adressesperre): none, confidential (fortrolig), strictly confidential (strengt fortrolig). */
export const protectionSchema = z.enum(['none', 'confidential', 'strictly_confidential']);
export type Protection = z.infer<typeof protectionSchema>;

export const pupilSchema = z.strictObject({
  id: idSchema,
  sourceId: z.string().min(1).max(80),
  schoolId: idSchema,
  groupId: idSchema,
  givenName: z.string().min(1).max(120),
  familyName: z.string().min(1).max(120),
  birthDate: daySchema.nullable(),
  language: languageSchema,
  protection: protectionSchema,
  /** The only staff who may see a protected pupil; without meaning when `protection` is `none`. */
  namedStaff: z.array(idSchema).max(40),
  /** Left the school: kept for history, evaluated no more. */
  active: z.boolean(),
});
export type Pupil = z.infer<typeof pupilSchema>;

const said = { text: z.string().trim().max(500), from: daySchema };
/** What the block rests on; and why it is lifted. */
export const blockGrounds = ['restraining_order', 'lost_responsibility', 'other'] as const;
export const liftGrounds = ['over', 'mistake', 'other'] as const;

/** Somebody decides that a guardian is to be given nothing, or that this is over: on what ground, and from when it holds. */
export const blockAskSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('block'), ground: z.enum(blockGrounds), ...said }),
  z.strictObject({ what: z.literal('lift'), ground: z.enum(liftGrounds), ...said }),
]);
export type BlockAsk = z.infer<typeof blockAskSchema>;

/** The same as it is kept, with who decided and the day it was written down. */
const decided = { by: z.strictObject({ id: idSchema, name: z.string() }), on: daySchema };
export const blockDecisionSchema = z.discriminatedUnion('what', [blockAskSchema.options[0].extend(decided), blockAskSchema.options[1].extend(decided)]);
export type BlockDecision = z.infer<typeof blockDecisionSchema>;

export const guardianSchema = z.strictObject({
  id: idSchema,
  pupilId: idSchema,
  name: z.string().min(1).max(160),
  phone: z.string().max(40).nullable(),
  email: z.string().max(160).nullable(),
  language: languageSchema,
  /** Parental responsibility (foreldreansvar). Until it is `yes`, nothing is sent to this person. */
  responsibility: z.enum(['yes', 'no', 'unknown']),
  blocked: z.boolean(),
  /** How it came to be so, the latest last: only for those who decide it, so most who read guardians are not given it. */
  decisions: z.array(blockDecisionSchema).optional(),
});
export type Guardian = z.infer<typeof guardianSchema>;

/** A role held at a school; with a group for those who have a class. Whoever is above the schools has null: all of them. */
export const assignmentSchema = z.strictObject({
  role: staffRoleSchema,
  schoolId: idSchema.nullable(),
  groupId: idSchema.nullable(),
  /** The last day, for somebody who is there for some weeks; without it until the role is taken back. */
  until: daySchema.optional(),
  /** What the municipality says of the role; without it a standard role is as shipped, and an own role may nothing. */
  terms: roleTermsSchema.optional(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

/** Is the role held on the day? On its last day it still is; without a day, only what has no end. */
export function isHeld({ until }: Pick<Assignment, 'until'>, on: Day | undefined): boolean {
  return until === undefined || (on !== undefined && on <= until);
}

/** Has everything that they held come to its end? Whoever never held anything is not over. */
export function areOver(assignments: readonly Pick<Assignment, 'until'>[], on: Day | undefined): boolean {
  return assignments.length > 0 && !assignments.some((one) => isHeld(one, on));
}

/** The last day somebody is at the school; null when something they hold there has no end, or they hold nothing. */
export function lastDayAt(assignments: readonly Pick<Assignment, 'schoolId' | 'until'>[], schoolId: string): Day | null {
  const ends = assignments.filter((held) => held.schoolId === schoolId).map(({ until }) => until ?? null);
  return ends.length === 0 || ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
}

export const staffSchema = z.strictObject({
  id: idSchema,
  username: z.string().min(1).max(120),
  name: z.string().min(1).max(160),
  active: z.boolean(),
  /** One who works for every school of a large municipality has as many. */
  assignments: z.array(assignmentSchema).max(600),
});
export type Staff = z.infer<typeof staffSchema>;

/** "Given Family", as people are addressed. */
export function fullName(person: { givenName: string; familyName: string }): string {
  return `${person.givenName} ${person.familyName}`;
}

/**
 * Whose words somebody with these roles reads: a kindergarten's when each of their units is one, else the schools'. Whoever works at both kinds, or above them
 * all, is told which are kindergartens.
 */
export function unitsOf(schools: readonly Pick<School, 'id' | 'kind'>[], assignments: readonly Pick<Assignment, 'schoolId'>[]): { readonly unit: School['kind']; readonly kindergartens: string[] } {
  const own = new Set(assignments.map(({ schoolId }) => schoolId));
  const units = schools.filter(({ id }) => own.has(null) || own.has(id));
  if (!own.has(null) && units.length > 0 && units.every(({ kind }) => kind === 'kindergarten')) return { unit: 'kindergarten', kindergartens: [] };
  return { unit: 'school', kindergartens: units.flatMap(({ id, kind }) => (kind === 'kindergarten' ? [id] : [])) };
}
