import type { Text } from '../../core/language/index';
import type { StaffRole } from '../../core/people/index';

const names: Readonly<Record<StaffRole, Text>> = {
  contact_teacher: { nb: 'kontaktlærer', nn: 'kontaktlærar', en: 'class teacher' },
  subject_teacher: { nb: 'faglærer', nn: 'faglærar', en: 'subject teacher' },
  department_head: { nb: 'avdelingsleder', nn: 'avdelingsleiar', en: 'head of department' },
  head_teacher: { nb: 'rektor', nn: 'rektor', en: 'head teacher' },
  presence_team: { nb: 'fraværsteam', nn: 'fråværsteam', en: 'absence team' },
  school_nurse: { nb: 'helsesykepleier', nn: 'helsesjukepleiar', en: 'school nurse' },
  ppt: { nb: 'PP-tjenesten', nn: 'PP-tenesta', en: 'educational psychology service (PPT)' },
  area_leader: { nb: 'områdeleder', nn: 'områdeleiar', en: 'area leader' },
};

/** What roles are called to those who ask about access. */
export async function roleWords(_stores: unknown): Promise<(role: StaffRole) => Text> {
  return (role) => names[role];
}
