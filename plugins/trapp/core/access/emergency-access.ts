import { z } from 'zod';
import { momentSchema, type Moment } from '../calendar/index';
import { idSchema, isSameName, type Assignment } from '../people/index';
import { refuse, type Refusal } from '../refusals';
import { leads } from './break-the-glass';

/** How long a case stands open (security.md). */
export const EMERGENCY_HOURS = 3;
/** So many tries that found nothing, within as long as an access lasts, and there are no more: nobody finds out by guessing who has a case. */
export const MOST_MISSES = 5;
export const EMERGENCY_TEXT_MIN = 20;

export const emergencyReasons = ['life_or_health', 'pupil_missing', 'keeper_away', 'authority_asks', 'other'] as const;
export type EmergencyReason = (typeof emergencyReasons)[number];
export const emergencyOutcomes = ['in_order', 'followed_up'] as const;

/** One use of it, or one try that found nothing (`caseId` null). */
export const emergencyAccessSchema = z.strictObject({
  id: idSchema,
  staffId: idSchema,
  schoolId: idSchema,
  caseId: idSchema.nullable(),
  reason: z.enum(emergencyReasons),
  text: z.string().max(1000),
  openedAt: momentSchema,
  /** From then on nothing is open by it. */
  endsAt: momentSchema,
  /** Given back by the one who had it. */
  givenBack: z.boolean(),
  /** Who looks at it: those who lead the school; those above it when the one who opened leads it, or nobody else does. */
  overseenFrom: z.enum(['school', 'above']),
  review: z.strictObject({ by: idSchema, at: momentSchema, outcome: z.enum(emergencyOutcomes), remark: z.string().max(1000) }).nullable(),
});
export type EmergencyAccess = z.infer<typeof emergencyAccessSchema>;

interface Opening extends Pick<EmergencyAccess, 'id' | 'schoolId' | 'caseId' | 'reason' | 'text'> {
  readonly by: { readonly id: string; readonly assignments: readonly Assignment[] };
  /** Everybody who has a role at the school. */
  readonly staffOfSchool: readonly { readonly id: string; readonly assignments: readonly Assignment[] }[];
}

/** Opens the case from now on; or writes down that there was nothing to open. */
export function openInEmergency({ by, staffOfSchool, ...given }: Opening, now: Moment): EmergencyAccess {
  const isTheirs = leads(by, given.schoolId) || !staffOfSchool.some((one) => one.id !== by.id && leads(one, given.schoolId));
  const endsAt = given.caseId === null ? now : new Date(Date.parse(now) + EMERGENCY_HOURS * 3_600_000).toISOString();
  return { ...given, staffId: by.id, openedAt: now, endsAt, givenBack: false, overseenFrom: isTheirs ? 'above' : 'school', review: null };
}

/** Ends it before its time. One that is over stays as it is. */
export function giveBack(access: EmergencyAccess, now: Moment): EmergencyAccess {
  return isOpenAt(access, now) ? { ...access, endsAt: now, givenBack: true } : access;
}

/** Somebody has looked at the use, and says what they found. Refusals: `already_signed` when somebody has. */
export function reviewAccess(access: EmergencyAccess, review: NonNullable<EmergencyAccess['review']>): EmergencyAccess | Refusal {
  return access.review === null ? { ...access, review } : refuse('already_signed');
}

export function isOpenAt({ caseId, endsAt }: Pick<EmergencyAccess, 'caseId' | 'endsAt'>, now: Moment): boolean {
  return caseId !== null && now < endsAt;
}

/** Whoever has missed too often waits: the moment since which misses count. */
export function missesCountFrom(now: Moment): Moment {
  return new Date(Date.parse(now) - EMERGENCY_HOURS * 3_600_000).toISOString();
}

/** What a case is looked for by: the pupil's whole name, as it is written; or the number that stands on the case and its papers. */
export const emergencySoughtSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('name'), name: z.string().trim().min(3).max(240), groupName: z.string().trim().max(80) }),
  z.strictObject({ by: z.literal('number'), number: z.string().trim().regex(/^[0-9A-Fa-f]{8}$/) }),
]);
export type EmergencySought = z.infer<typeof emergencySoughtSchema>;

interface Findable {
  readonly caseId: string;
  readonly pupilId: string;
  readonly name: string;
  readonly groupName: string;
  readonly protection: 'none' | 'confidential' | 'strictly_confidential';
}

/**
 * The cases of the one pupil who is meant; none when there is nobody, or more than one. A protected pupil is never found by name, by anybody:
 * whoever may open their case has its number.
 */
export function soughtCases<Found extends Findable>(sought: EmergencySought, cases: readonly Found[]): Found[] {
  const found = cases.filter((one) =>
    sought.by === 'number'
      ? caseNumber(one.caseId) === sought.number.toUpperCase()
      : one.protection === 'none' && isSameName(one.name, sought.name) && (sought.groupName === '' || isSameName(one.groupName, sought.groupName)),
  );
  return new Set(found.map(({ pupilId }) => pupilId)).size === 1 ? found : [];
}

/** What people call a case to each other without naming anybody. */
export function caseNumber(caseId: string): string {
  return caseId.slice(0, 8).toUpperCase();
}
