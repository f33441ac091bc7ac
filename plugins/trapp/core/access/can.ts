import type { Ability, Assignment } from '../people/index';
import { readsLog } from './access-log';
import { actsFor, asOfToday, type AccessObject, type Action, type Actor, type Lent } from './access';
import { emergencyCan, emergencyOpens, mayBreakGlass } from './break-the-glass';
import { gives, isAbove, termsOf } from './role-limits';

type Place = { schoolId: string; groupId: string };
type Staff = Extract<Actor, { kind: 'staff' }>;

/** What each ability lets its holder do with a pupil, and with a case, there where the role reaches. */
const WITH_PUPIL: readonly (readonly [Ability, readonly Action[]])[] = [
  ['read_absence', ['pupil.view']],
  ['follow_up', ['finding.view', 'finding.assess']],
  // Whoever teaches the pupil may be the first to see something (U11, S16).
  ['raise_concern', ['concern.raise']],
  ['run_checks', ['check.run']],
];
const WITH_CASE: readonly (readonly [Ability, readonly Action[]])[] = [
  ['read_cases', ['case.view', 'document.view']],
  ['work_cases', ['case.work', 'document.make']],
  ['decide_cases', ['case.decide']],
];
const WORK: readonly Action[] = ['case.view', 'case.work', 'document.view', 'document.make'];
/** What is lent is read, and nobody writes in it. */
const LENT_CASE: readonly Action[] = ['case.view', 'document.view'];
const LENT_REFERRAL: readonly Action[] = ['referral.answer'];

/**
 * The one guard: may this actor do this with that object? Everything that is not said here is denied.
 * Coordinators author content and never see a pupil; a protected pupil is seen by named people only (security.md).
 */
export function can(actor: Actor, action: Action, object: AccessObject): boolean {
  if (action === 'session.begin') return object.kind === 'none';
  if (action === 'local_plan.open') return object.kind === 'local_plan' && object.isOpen;
  if (action === 'access_log.view') return readsLog(object, (followed) => can(actor, 'case.decide', followed));
  switch (actor.kind) {
    case 'anonymous':
      return false;
    case 'coordinator':
      return coordinatorCan(actor.role, action, object);
    case 'source':
      return object.kind === 'school' && action === 'import.run' && (actor.schoolIds === 'all' || actor.schoolIds.includes(object.schoolId));
    case 'system':
      return object.kind === 'school' && (action === 'import.run' || action === 'evaluation.run');
    case 'staff': {
      if (actor.mustAssure === true) return object.kind === 'none' && action === 'account.own';
      const today = asOfToday(actor);
      return today !== null && staffCan(today, action, object);
    }
  }
}

const READS: readonly Action[] = ['routine.read', 'local_plan.read'];
const WRITES: readonly Action[] = [...READS, 'routine.author', 'routine.publish', 'role.arrange'];

/** Content and nothing else, whatever the role: a reader writes none, and a school leader reads the schools' own plans. */
function coordinatorCan(role: Extract<Actor, { kind: 'coordinator' }>['role'], action: Action, { kind }: AccessObject): boolean {
  if (kind === 'local_plan') return action === 'local_plan.read';
  if (kind === 'import_source') return role === undefined && action === 'import.arrange';
  if (kind !== 'routine') return false;
  return (role === undefined ? WRITES : role === 'reader' ? READS : READS.slice(1)).includes(action);
}

/**
 * A substitute may what the one they stand in for may, at that school and as long as it lasts: what these hold is among their `assignments`.
 * Standing in names nobody: a protected pupil is seen by those who are named themselves.
 */
function staffCan(staff: Staff, action: Action, object: AccessObject): boolean {
  switch (object.kind) {
    case 'none':
      return action === 'account.own' || action === 'session.own' || action === 'school.oversee';
    case 'school':
      return schoolCan(staff, action, object.schoolId);
    case 'group':
      if (action === 'check.run') return has(staff, 'run_checks', object);
      return action === 'school.oversee' && has(staff, 'read_absence', object);
    case 'pupil':
      return passesShield(staff, object) && pupilActions(staff, object).includes(action);
    case 'case':
      return emergencyOpens(staff, action, object) || (passesShield(staff, object) && caseActions(staff, object).includes(action));
    case 'shut_case':
      return action === 'emergency.open' && mayBreakGlass(staff, object);
    case 'emergency':
      return emergencyCan(staff, action, object);
    case 'meeting':
      return meetingActions(staff, object).includes(action);
    case 'staff_absence':
      return action === 'staff.absence' && arrangesAbsence(staff, object);
    case 'limited_role':
      return action === 'staff.last_day' && setsLastDay(staff, object);
    case 'local_plan':
      return localPlanCan(staff, action, object);
    case 'import_source':
    case 'routine':
      return false;
  }
}

/** No content says who names those who may see a protected pupil: that is the head teacher, always. */
function schoolCan(staff: Staff, action: Action, schoolId: string): boolean {
  switch (action) {
    case 'check.run':
      return has(staff, 'run_checks', { schoolId });
    case 'meeting.arrange':
      return has(staff, 'lead_meetings', { schoolId });
    case 'shield.name':
      return isHeadTeacher(staff, schoolId);
    case 'import.run':
    case 'evaluation.run':
      return has(staff, 'bring_files', { schoolId });
    case 'school.oversee':
      return has(staff, 'read_figures', { schoolId });
    default:
      return false;
  }
}

function isHeadTeacher(staff: Staff, schoolId: string): boolean {
  return staff.assignments.some((held) => held.role === 'head_teacher' && held.schoolId === schoolId);
}

/** Everybody who works at the school reads its plan, its leaders write it. Nobody approves what they have put forward, nor by standing in for somebody. */
function localPlanCan(staff: Staff, action: Action, { schoolId, approvedBy, proposedBy }: Extract<AccessObject, { kind: 'local_plan' }>): boolean {
  switch (action) {
    case 'local_plan.read':
      return worksAt(staff, schoolId) || staff.assignments.some((held) => isAbove(held, schoolId));
    case 'local_plan.write':
      return has(staff, 'write_local_plan', { schoolId });
    case 'local_plan.approve': {
      if (proposedBy === null || proposedBy === staff.id) return false;
      const own = { ...staff, assignments: staff.ownAssignments ?? staff.assignments };
      return has(own, 'approve_local_plans', { schoolId }) || (approvedBy === 'second_leader' && has(own, 'write_local_plan', { schoolId }));
    }
    default:
      return false;
  }
}

/** Whether a guardian is shut out is as little for content to say as who sees a protected pupil. */
function pupilActions(staff: Staff, pupil: Place): readonly Action[] {
  const byAbility = WITH_PUPIL.flatMap(([ability, given]) => (has(staff, ability, pupil) ? given : []));
  return byAbility.includes('pupil.view') && isHeadTeacher(staff, pupil.schoolId) ? [...byAbility, 'guardian.block'] : byAbility;
}

function caseActions(staff: Staff, object: Extract<AccessObject, { kind: 'case' }>): readonly Action[] {
  const asked: Action[] = isOneOf(staff, object.offeredTo) && worksAt(staff, object.schoolId) ? ['case.answer'] : [];
  if (object.transferTo && has(staff, 'receive_cases', { schoolId: object.transferTo })) asked.push('case.receive');
  if (object.isUp && has(staff, 'oversee', object)) asked.push('case.oversee');
  for (const lent of object.lent ?? []) if (isLentTo(staff, lent, object.schoolId)) asked.push(...(lent.what === 'case' ? LENT_CASE : LENT_REFERRAL));
  return [...asked, ...workActions(staff, object)];
}

/** By role, and by name: whoever holds the case decides in it, and whoever is on its team works in it. */
function workActions(staff: Staff, object: Extract<AccessObject, { kind: 'case' }>): readonly Action[] {
  if (isOneOf(staff, object.ownerId) && worksAt(staff, object.schoolId)) return [...WORK, 'case.decide'];
  const byRole = WITH_CASE.flatMap(([ability, given]) => (has(staff, ability, object) ? given : []));
  return object.team.some((id) => isOneOf(staff, id)) ? [...WORK, ...byRole] : byRole;
}

/** Whoever arranges a school's meeting may see it as well; what somebody prepares is theirs alone, and nobody's who stands in for them. */
function meetingActions(staff: Staff, { schoolId, arrangedBy, invited }: Extract<AccessObject, { kind: 'meeting' }>): readonly Action[] {
  const own: readonly Action[] = invited.includes(staff.id) ? ['meeting.attend', 'meeting.prepare'] : [];
  const arranges = arrangedBy !== null && (has(staff, 'lead_meetings', { schoolId }) || (arrangedBy === staff.id && worksAt(staff, schoolId)));
  const standsIn = arrangedBy !== null && invited.some((id) => actsFor(staff, id));
  return arranges ? ['meeting.arrange', 'meeting.attend', ...own] : standsIn ? ['meeting.attend', ...own] : own;
}

/** Up to the last day, and only as long as they are where they were when it was lent. */
function isLentTo(staff: Staff, { to, until }: Lent, schoolId: string): boolean {
  if (staff.on === undefined || (until !== null && until < staff.on)) return false;
  if ('staffId' in to) return to.staffId === staff.id && staff.assignments.some((held) => isAbove(held, schoolId));
  return staff.assignments.some((held) => held.role === to.role && gives(held, 'answer_referrals', schoolId));
}

/** Their own, or as a leader anybody's; but nobody prolongs what they have by standing in for somebody. */
function arrangesAbsence(staff: Staff, { schoolId, staffId }: Extract<AccessObject, { kind: 'staff_absence' }>): boolean {
  if (staffId === staff.id) return worksAt(staff, schoolId);
  const held = actsFor(staff, staffId) ? (staff.ownAssignments ?? []) : staff.assignments;
  return has({ assignments: held }, 'arrange_absence', { schoolId });
}

/** The head teacher answers for who has access there, which no content says; nobody for themselves, nor for whom they stand in for. */
function setsLastDay(staff: Staff, { schoolId, staffId }: Extract<AccessObject, { kind: 'limited_role' }>): boolean {
  return staffId !== staff.id && !actsFor(staff, staffId) && isHeadTeacher(staff, schoolId);
}

function isOneOf(staff: Staff, staffId: string | null | undefined): boolean {
  return typeof staffId === 'string' && (staffId === staff.id || actsFor(staff, staffId));
}

function passesShield(staff: Staff, pupil: { protection: string; namedStaff: readonly string[] }): boolean {
  return pupil.protection === 'none' || pupil.namedStaff.includes(staff.id);
}

/** Whoever is above the school works at none: a case is not given to them, they are let into it. */
function worksAt(staff: Staff, schoolId: string): boolean {
  return staff.assignments.some((held) => held.schoolId === schoolId && termsOf(held) !== null && termsOf(held)?.reach !== 'area');
}

function has({ assignments }: Pick<Staff, 'assignments'>, ability: Ability, { schoolId, groupId }: { readonly schoolId: string; readonly groupId?: string }): boolean {
  return assignments.some((held: Assignment) => gives(held, ability, schoolId, groupId));
}
