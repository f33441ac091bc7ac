import { z } from 'zod';
import { textSchema, type Text } from '../language/index';
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

/** What the municipality calls its roles; its own have no other name (F1). */
export const roleNamesSchema = z.partialRecord(staffRoleSchema, textSchema);
export type RoleNames = Readonly<Partial<Record<StaffRole, Text>>>;

/** The role's name in the municipality. One that it no longer has is called by its key, so that old papers still say something. */
export function roleName(role: StaffRole, names: RoleNames): Text {
  return names[role] ?? (isStandardRole(role) ? shippedRoleNames[role] : { nb: role.slice('own_'.length).replaceAll('_', ' ') });
}
