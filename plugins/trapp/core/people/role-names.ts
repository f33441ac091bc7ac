import { z } from 'zod';
import { textSchema, type Text, type UnitKind } from '../language/index';
import { isStandardRole, staffRoleSchema, type StaffRole, type StandardRole } from './roles';

/** What roles are called where the municipality says nothing else, as they stand within a sentence. */
export const shippedRoleNames: Readonly<Record<StandardRole, Text>> = {
  contact_teacher: { nb: 'kontaktlærer', nn: 'kontaktlærar', en: 'class teacher' },
  subject_teacher: { nb: 'faglærer', nn: 'faglærar', en: 'subject teacher' },
  department_head: { nb: 'avdelingsleder', nn: 'avdelingsleiar', en: 'head of department' },
  head_teacher: { nb: 'rektor', nn: 'rektor', en: 'head teacher' },
  presence_team: { nb: 'fraværsteam', nn: 'fråværsteam', en: 'absence team' },
  school_nurse: { nb: 'helsesykepleier', nn: 'helsesjukepleiar', en: 'school nurse' },
  ppt: { nb: 'PP-tjenesten', nn: 'PP-tenesta', en: 'educational psychology service (PPT)' },
  area_leader: { nb: 'områdeleder', nn: 'områdeleiar', en: 'area leader' },
};

/** What the same roles are called in a kindergarten, where it is something else. */
const inKindergarten: Readonly<Partial<Record<StaffRole, Text>>> = {
  contact_teacher: { nb: 'pedagogisk leder', nn: 'pedagogisk leiar', en: 'pedagogical leader' },
  subject_teacher: { nb: 'barnehagelærer', nn: 'barnehagelærar', en: 'kindergarten teacher' },
  department_head: { nb: 'assisterende styrer', nn: 'assisterande styrar', en: 'assistant manager' },
  head_teacher: { nb: 'styrer', nn: 'styrar', en: 'kindergarten manager' },
  school_nurse: { nb: 'helsesykepleier', nn: 'helsesjukepleiar', en: 'public health nurse' },
};

/** What the municipality calls its roles; its own have no other name (F1). */
export const roleNamesSchema = z.partialRecord(staffRoleSchema, textSchema);
export type RoleNames = Readonly<Partial<Record<StaffRole, Text>>>;

/**
 * The role's name in the municipality, at a school or in a kindergarten (B26). What the municipality itself has called a role, it is called everywhere; one
 * that it no longer has is called by its key, so that old papers still say something.
 */
export function roleName(role: StaffRole, names: RoleNames, unit: UnitKind = 'school'): Text {
  const own = names[role];
  const shipped = isStandardRole(role) ? shippedRoleNames[role] : undefined;
  if (own !== undefined && own.nb !== shipped?.nb) return own;
  return (unit === 'kindergarten' ? inKindergarten[role] : undefined) ?? own ?? shipped ?? { nb: role.slice('own_'.length).replaceAll('_', ' ') };
}
