import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { emergencyAccessSchema, reviewKeys, type EmergencyAccess, type OpenedCase } from '../../core/access/index';
import { addDays, momentSchema, type Day, type Moment } from '../../core/calendar/index';
import { fullName, pupilSchema, type Pupil } from '../../core/people/index';
import type { EmergencyUse } from '../../core/statistics/index';
import { dayInNorway } from '../clock';
import { ref, required, requiredText } from '../columns';
import { widened } from '../row-security/acting';
import { rowsOf } from '../statement';

const TABLE = 'trapp_emergency_accesses';
const MOST = 200;

/** Each use of the emergency access (break-the-glass), and each try that found nothing. Nothing is taken away here. */
export const emergencyModel = {
  uid: 'trapp::emergency-access',
  singularName: 'trapp_emergency_access',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    ref,
    staff: required,
    school: required,
    /** Null for a try that found nothing. */
    caseRef: { type: 'string' },
    openedAt: required,
    endsAt: required,
    reviewed: { type: 'boolean', column: { notNullable: true } },
    /** Who looks at it, as keys: what the database narrows by (core/access/break-the-glass.ts). */
    reach: { type: 'json' },
    state: requiredText,
  },
  indexes: [
    { name: 'trapp_emergency_staff', columns: ['staff', 'ends_at'] },
    { name: 'trapp_emergency_school', columns: ['school', 'opened_at'] },
    { name: 'trapp_emergency_case', columns: ['case_ref'] },
  ],
} as const;

/** A case at the school as it is looked for, before anything of it is shown. */
export interface ShutCase {
  readonly caseId: string;
  readonly pupilId: string;
  readonly ownerId: string;
  readonly name: string;
  readonly groupName: string;
  readonly protection: Pupil['protection'];
}

/** One thing that was read under an access. */
export interface EmergencyRead {
  readonly at: Moment;
  readonly operation: string;
}

export interface EmergencyStore {
  find(accessId: string): Promise<EmergencyAccess | undefined>;
  save(access: EmergencyAccess): Promise<void>;
  /** What the person has open at the moment. */
  openOf(staffId: string, at: Moment): Promise<OpenedCase[]>;
  /** How often the person has looked in vain since the moment. */
  misses(staffId: string, since: Moment): Promise<number>;
  ofCases(caseIds: readonly string[]): Promise<EmergencyAccess[]>;
  ofStaff(staffId: string): Promise<EmergencyAccess[]>;
  /** The newest first. `waiting`: only those that nobody has looked at. */
  ofSchools(schoolIds: readonly string[], which?: 'all' | 'waiting'): Promise<EmergencyAccess[]>;
  /** When a case was opened at these schools since the day; without who, why, and what was read. One statement. */
  uses(schoolIds: readonly string[], since: Day): Promise<EmergencyUse[]>;
  /** Open cases at the school, to find the one that is meant. Nothing of it may be shown before the guard has been asked. */
  shutCases(schoolId: string): Promise<ShutCase[]>;
  /** What the audit log says was read under it, oldest first. */
  reads(access: EmergencyAccess): Promise<EmergencyRead[]>;
}

const shutRow = z.object({ case_ref: z.string(), pupil: z.string(), owner: z.string(), given_name: z.string(), family_name: z.string(), group_name: z.string().nullable(), protection: pupilSchema.shape.protection });
const SHUT = `select c.ref as case_ref, c.pupil, c.owner, p.given_name, p.family_name, p.protection, g.name as group_name
  from trapp_cases c join trapp_pupils p on p.ref = c.pupil left join trapp_groups g on g.ref = p."group" where c.school = ? and c.status = 'open' order by c.id desc`;
const READS = "select at, operation from trapp_audit where actor_id = ? and at >= ? and at <= ? and emergency = ? and outcome = 'done' order by id";
const readRow = z.object({ at: z.string(), operation: z.string() });
/** The day begins before midnight somewhere else; whoever counts looks at the day. */
const USES = `select school, case_ref, opened_at, reviewed from ${TABLE} where school in ? and opened_at >= ? and case_ref is not null order by id`;
const useRow = z.object({ school: z.string(), case_ref: z.string(), opened_at: momentSchema, reviewed: z.union([z.boolean(), z.number()]).transform(Boolean) });
const stateRow = z.object({ state: z.string() });

export function createEmergencyStore(strapi: Core.Strapi): EmergencyStore {
  const some = async (where: string, values: Parameters<typeof rowsOf>[2]): Promise<EmergencyAccess[]> =>
    (await rowsOf(strapi.db, `select state from ${TABLE} where ${where} order by id desc limit ${MOST}`, values)).map((row) => emergencyAccessSchema.parse(JSON.parse(stateRow.parse(row).state)));
  return {
    find: async (accessId) => (await some('ref = ?', [accessId]))[0],
    save: async (given) =>
      strapi.db.transaction(async ({ trx }) => {
        const { id, staffId, schoolId, caseId, openedAt, endsAt, review, ...rest } = emergencyAccessSchema.parse(given);
        const row = {
          ref: id, staff: staffId, school: schoolId, case_ref: caseId, opened_at: openedAt, ends_at: endsAt, reviewed: review !== null,
          reach: JSON.stringify(Object.fromEntries(reviewKeys({ schoolId, overseenFrom: rest.overseenFrom }).map((key) => [key, null]))), state: JSON.stringify(given),
        };
        const changed = await trx(TABLE).where('ref', id).update(row).catch(() => Promise.reject(new Error('An emergency access could not be written')));
        if (changed === 0) await trx(TABLE).insert(row).catch(() => Promise.reject(new Error('An emergency access could not be written')));
      }),
    openOf: async (staffId, at) => (await some('staff = ? and ends_at > ? and case_ref is not null', [staffId, at])).flatMap(({ id, caseId, endsAt }) => (caseId === null ? [] : [{ accessId: id, caseId, until: endsAt }])),
    misses: async (staffId, since) => (await some('staff = ? and opened_at > ? and case_ref is null', [staffId, since])).length,
    ofCases: async (caseIds) => (caseIds.length === 0 ? [] : some('case_ref in ?', [caseIds])),
    ofStaff: (staffId) => some('staff = ?', [staffId]),
    ofSchools: async (schoolIds, which = 'all') => (schoolIds.length === 0 ? [] : some(`school in ?${which === 'waiting' ? ' and reviewed = false' : ''}`, [schoolIds])),
    uses: async (schoolIds, since) =>
      schoolIds.length === 0 ? [] : (await rowsOf(strapi.db, USES, [schoolIds, addDays(since, -1)])).map((row) => {
        const { school, case_ref, opened_at, reviewed } = useRow.parse(row);
        return { schoolId: school, caseId: case_ref, on: dayInNorway(opened_at), reviewed };
      }),
    shutCases: (schoolId) =>
      widened(strapi.db, 'whoever opens a case in an emergency does not see it yet', async () =>
        (await rowsOf(strapi.db, SHUT, [schoolId])).map((row) => {
          const { case_ref: caseId, pupil: pupilId, owner: ownerId, given_name: givenName, family_name: familyName, group_name, protection } = shutRow.parse(row);
          return { caseId, pupilId, ownerId, name: fullName({ givenName, familyName }), groupName: group_name ?? '', protection };
        })),
    reads: ({ id, staffId, openedAt, endsAt }) =>
      widened(strapi.db, 'whoever looks at a use of the emergency access is told what was read under it', async () => (await rowsOf(strapi.db, READS, [staffId, openedAt, endsAt, id])).map((row) => readRow.parse(row))),
  };
}
