import type { Assignment } from '../people/index';
import { asOfToday, EVERYWHERE, leadingRoles, type AccessObject, type Action, type OpenedCase, type StaffActor } from './access';
import { isAbove, termsOf } from './role-limits';

type Staff = Pick<StaffActor, 'id' | 'assignments' | 'ownAssignments'>;
type CaseObject = Extract<AccessObject, { kind: 'case' }>;
type EmergencyObject = Extract<AccessObject, { kind: 'emergency' }>;
type Shielded = Pick<CaseObject, 'schoolId' | 'protection'>;

/*
 * Hard limits, everything in this file: what a municipality writes of its roles neither adds to them nor takes from them (decision 027).
 */

/** What is opened is read: nobody writes, signs, decides or makes papers in it. */
const READS: readonly Action[] = ['case.view', 'document.view'];

/** Who may open something in an emergency: whoever has a role at the school, or above it. Nobody from elsewhere, and no one without a role. */
function isTiedTo({ assignments }: Pick<Staff, 'assignments'>, schoolId: string): boolean {
  return assignments.some((held) => (held.schoolId === schoolId && termsOf(held) !== null) || isAbove(held, schoolId));
}

/** A protected pupil's case: only whoever is head teacher of the school themselves, and not by standing in for them. */
export function mayBreakGlass(staff: Staff, { schoolId, protection }: Shielded): boolean {
  if (protection === 'none') return isTiedTo(staff, schoolId);
  return ownOf(staff).some((held) => held.schoolId === schoolId && held.role === 'head_teacher');
}

/**
 * The emergency access that the case stands open by, if any: while it lasts, and only as long as the person might open it anew. A shield that is put up
 * meanwhile, and a role that is taken away, end it at once.
 */
export function openedInEmergency(actor: StaffActor, object: CaseObject): OpenedCase | undefined {
  const { at, opened = [] } = actor;
  const staff = asOfToday(actor);
  if (at === undefined || staff === null || !mayBreakGlass(staff, object)) return undefined;
  return opened.find(({ caseId, until }) => caseId === object.caseId && at < until);
}

/** What of a case is open in an emergency. */
export function emergencyOpens(staff: StaffActor, action: Action, object: CaseObject): boolean {
  return READS.includes(action) && openedInEmergency(staff, object) !== undefined;
}

/** A use is given back by whoever made it, and looked at by those who lead the school or are above it: never by oneself. */
export function emergencyCan(staff: Staff, action: Action, { schoolId, staffId, overseenFrom }: EmergencyObject): boolean {
  if (action === 'emergency.end') return staffId === staff.id;
  return action === 'emergency.review' && staffId !== staff.id && (overseenFrom === 'school' ? leads(staff, schoolId) : staff.assignments.some((held) => isAbove(held, schoolId)));
}

/** Does the person lead the school, so that what others open there is theirs to look at? */
export function leads({ assignments }: Pick<Staff, 'assignments'>, schoolId: string): boolean {
  return assignments.some((held) => held.schoolId === schoolId && leadingRoles.includes(held.role));
}

/** The same facts as keys, as the database narrows by. `*` stands for every school. */
export function emergencyKeysOf(staff: Staff): string[] {
  const at = (what: string, held: Assignment): string => `emergency ${what} ${held.schoolId ?? EVERYWHERE}`;
  return [
    ...staff.assignments.flatMap((held) => {
      const reach = termsOf(held)?.reach;
      if (reach === undefined || (held.schoolId === null && reach !== 'area')) return [];
      const reviews = reach === 'area' ? [at('reviewed above', held)] : leadingRoles.includes(held.role) ? [at('reviewed at', held)] : [];
      return [at('at', held), ...reviews];
    }),
    ...ownOf(staff).flatMap((held) => (held.role === 'head_teacher' && held.schoolId !== null ? [at('shielded at', held)] : [])),
  ];
}

/** The keys of those who look at a use. */
export function reviewKeys({ schoolId, overseenFrom }: Pick<EmergencyObject, 'schoolId' | 'overseenFrom'>): string[] {
  return overseenFrom === 'school' ? [`emergency reviewed at ${schoolId}`] : [schoolId, EVERYWHERE].map((where) => `emergency reviewed above ${where}`);
}

function ownOf({ assignments, ownAssignments }: Staff): readonly Assignment[] {
  return ownAssignments ?? assignments;
}
