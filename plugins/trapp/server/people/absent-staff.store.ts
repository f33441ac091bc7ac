import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Day } from '../../core/calendar/index';
import { staffAbsenceSchema, type StaffAbsence } from '../../core/people/index';
import { ref, required } from '../columns';
import { rowsOf } from '../statement';

const TABLE = 'trapp_staff_absences';

export const staffAbsenceModel = {
  uid: 'trapp::staff-absence',
  singularName: 'trapp_staff_absence',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    ref,
    staff: required,
    school: required,
    fromDay: required,
    /** Null until further notice. */
    untilDay: { type: 'string' },
    substitute: { type: 'string' },
    recordedBy: required,
    recordedOn: required,
  },
  indexes: [
    { name: 'trapp_staff_absences_staff', columns: ['staff'] },
    { name: 'trapp_staff_absences_school', columns: ['school'] },
    { name: 'trapp_staff_absences_substitute', columns: ['substitute'] },
  ],
} as const;

/** Who of the staff is away from which school, and who stands in for them. What is over is kept, because it tells who had access when. */
export interface AbsentStaffStore {
  find(absenceId: string): Promise<StaffAbsence | undefined>;
  /** That last until the day or longer, also those that have not begun; the first to begin first. */
  ofSchools(schoolIds: readonly string[], from: Day): Promise<StaffAbsence[]>;
  ofStaff(staffId: string, from: Day): Promise<StaffAbsence[]>;
  /** In which these people stand in for somebody on the day. */
  coveredBy(substituteIds: readonly string[], on: Day): Promise<StaffAbsence[]>;
  /** Adds, or replaces the one with the same id. */
  save(absence: StaffAbsence): Promise<void>;
}

const row = z.object({
  ref: z.string(), staff: z.string(), school: z.string(), from_day: z.string(), until_day: z.string().nullable(), substitute: z.string().nullable(), recorded_by: z.string(), recorded_on: z.string(),
});

const ABSENCES = `select ${Object.keys(row.shape).join(', ')} from ${TABLE}`;
const NOT_OVER = "coalesce(until_day, '9999-12-31') >= ?";

export function createAbsentStaffStore(strapi: Core.Strapi): AbsentStaffStore {
  const some = async (where: string, values: Parameters<typeof rowsOf>[2]): Promise<StaffAbsence[]> =>
    (await rowsOf(strapi.db, `${ABSENCES} where ${where} order by from_day, id`, values)).map(toAbsence);

  return {
    find: async (absenceId) => (await some('ref = ?', [absenceId]))[0],
    ofSchools: (schoolIds, from) => some(`school in ? and ${NOT_OVER}`, [schoolIds, from]),
    ofStaff: (staffId, from) => some(`staff = ? and ${NOT_OVER}`, [staffId, from]),
    coveredBy: async (substituteIds, on) => (substituteIds.length === 0 ? [] : some(`substitute in ? and from_day <= ? and ${NOT_OVER}`, [substituteIds, on, on])),
    save: async (given) =>
      strapi.db.transaction(async ({ trx }) => {
        const { id, staffId, schoolId, from, until, substituteId, recordedBy, recordedOn } = staffAbsenceSchema.parse(given);
        const columns = { staff: staffId, school: schoolId, from_day: from, until_day: until, substitute: substituteId, recorded_by: recordedBy, recorded_on: recordedOn };
        await trx(TABLE).insert({ ref: id, ...columns }).onConflict('ref').merge(Object.keys(columns));
      }),
  };
}

function toAbsence(found: unknown): StaffAbsence {
  const { ref: id, staff, school, from_day, until_day, substitute, recorded_by, recorded_on } = row.parse(found);
  return staffAbsenceSchema.parse({ id, staffId: staff, schoolId: school, from: from_day, until: until_day, substituteId: substitute, recordedBy: recorded_by, recordedOn: recorded_on });
}
