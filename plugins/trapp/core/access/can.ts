import type { Assignment } from '../people/index';
import { readsLog } from './access-log';
import { actsFor, type AccessObject, type Action, type Actor, type Lent } from './access';
import { emergencyCan, emergencyOpens, mayBreakGlass } from './break-the-glass';

type Place = { schoolId: string; groupId: string };
type Staff = Extract<Actor, { kind: 'staff' }>;

const LEADERS = ['department_head', 'head_teacher'] as const;
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
    case 'staff':
      return actor.mustAssure === true ? object.kind === 'none' && action === 'account.own' : staffCan(actor, action, object);
  }
}

const READS: readonly Action[] = ['routine.read', 'local_plan.read'];
const WRITES: readonly Action[] = [...READS, 'routine.author', 'routine.publish'];

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
      if (action === 'check.run' || action === 'meeting.arrange') return worksWithWholeSchool(staff, object.schoolId);
      if (action === 'shield.name') return holds(staff, object.schoolId, ['head_teacher']);
      return holds(staff, object.schoolId, LEADERS) && (action === 'import.run' || action === 'evaluation.run' || action === 'school.oversee');
    case 'group':
      if (action === 'check.run') return worksWithWholeSchool(staff, object.schoolId) || hasContactGroup(staff, object);
      return action === 'school.oversee' && (worksWithWholeSchool(staff, object.schoolId) || hasGroup(staff, object));
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
    case 'local_plan':
      return localPlanCan(staff, action, object);
    case 'import_source':
    case 'routine':
      return false;
  }
}

/** Everybody who works at the school reads its plan, its leaders write it. Nobody approves what they have put forward, nor by standing in for somebody. */
function localPlanCan(staff: Staff, action: Action, { schoolId, approvedBy, proposedBy }: Extract<AccessObject, { kind: 'local_plan' }>): boolean {
  switch (action) {
    case 'local_plan.read':
      return worksAt(staff, schoolId) || isAbove(staff, schoolId);
    case 'local_plan.write':
      return holds(staff, schoolId, LEADERS);
    case 'local_plan.approve': {
      if (proposedBy === null || proposedBy === staff.id) return false;
      const own = { ...staff, assignments: staff.ownAssignments ?? staff.assignments };
      return isAbove(own, schoolId) || (approvedBy === 'second_leader' && holds(own, schoolId, LEADERS));
    }
    default:
      return false;
  }
}

function pupilActions(staff: Staff, pupil: Place): readonly Action[] {
  if (worksWithWholeSchool(staff, pupil.schoolId) || hasContactGroup(staff, pupil)) {
    return ['pupil.view', 'finding.view', 'finding.assess', 'concern.raise', 'check.run'];
  }
  // Whoever teaches the pupil may be the first to see something (U11, S16).
  return hasGroup(staff, pupil) ? ['pupil.view', 'concern.raise'] : [];
}

function caseActions(staff: Staff, object: Extract<AccessObject, { kind: 'case' }>): readonly Action[] {
  const asked: Action[] = isOneOf(staff, object.offeredTo) && worksAt(staff, object.schoolId) ? ['case.answer'] : [];
  if (object.transferTo && holds(staff, object.transferTo, LEADERS)) asked.push('case.receive');
  if (object.isUp && isAbove(staff, object.schoolId)) asked.push('case.oversee');
  for (const lent of object.lent ?? []) if (isLentTo(staff, lent, object.schoolId)) asked.push(...(lent.what === 'case' ? LENT_CASE : LENT_REFERRAL));
  return [...asked, ...workActions(staff, object)];
}

function workActions(staff: Staff, object: Extract<AccessObject, { kind: 'case' }>): readonly Action[] {
  const work: readonly Action[] = ['case.view', 'case.work', 'document.view', 'document.make'];
  if (holds(staff, object.schoolId, LEADERS)) return [...work, 'case.decide'];
  if (isOneOf(staff, object.ownerId) && worksAt(staff, object.schoolId)) return [...work, 'case.decide'];
  const near = hasContactGroup(staff, object) || holds(staff, object.schoolId, ['presence_team']) || object.team.some((id) => isOneOf(staff, id));
  return near ? work : [];
}

/** Whoever arranges a school's meeting may see it as well; what somebody prepares is theirs alone, and nobody's who stands in for them. */
function meetingActions(staff: Staff, { schoolId, arrangedBy, invited }: Extract<AccessObject, { kind: 'meeting' }>): readonly Action[] {
  const own: readonly Action[] = invited.includes(staff.id) ? ['meeting.attend', 'meeting.prepare'] : [];
  const arranges = arrangedBy !== null && (worksWithWholeSchool(staff, schoolId) || (arrangedBy === staff.id && worksAt(staff, schoolId)));
  const standsIn = arrangedBy !== null && invited.some((id) => actsFor(staff, id));
  return arranges ? ['meeting.arrange', 'meeting.attend', ...own] : standsIn ? ['meeting.attend', ...own] : own;
}

/** One is above a school by holding that role for it or for all schools: alone, that shows nothing of any case. */
function isAbove({ assignments }: Staff, schoolId: string): boolean {
  return assignments.some(({ role, schoolId: held }) => role === 'area_leader' && (held === null || held === schoolId));
}

/** Up to the last day, and only as long as they are where they were when it was lent. */
function isLentTo(staff: Staff, { to, until }: Lent, schoolId: string): boolean {
  if (staff.on === undefined || (until !== null && until < staff.on)) return false;
  return 'staffId' in to ? to.staffId === staff.id && isAbove(staff, schoolId) : holds(staff, schoolId, [to.role]);
}

/** Their own, or as a leader anybody's; but nobody prolongs what they have by standing in for somebody. */
function arrangesAbsence(staff: Staff, { schoolId, staffId }: Extract<AccessObject, { kind: 'staff_absence' }>): boolean {
  if (staffId === staff.id) return worksAt(staff, schoolId);
  const held = actsFor(staff, staffId) ? (staff.ownAssignments ?? []) : staff.assignments;
  return holds({ assignments: held }, schoolId, LEADERS);
}

function isOneOf(staff: Staff, staffId: string | null | undefined): boolean {
  return typeof staffId === 'string' && (staffId === staff.id || actsFor(staff, staffId));
}

function passesShield(staff: Staff, pupil: { protection: string; namedStaff: readonly string[] }): boolean {
  return pupil.protection === 'none' || pupil.namedStaff.includes(staff.id);
}

function worksWithWholeSchool(staff: Staff, schoolId: string): boolean {
  return holds(staff, schoolId, [...LEADERS, 'presence_team']);
}

function worksAt(staff: Staff, schoolId: string): boolean {
  return staff.assignments.some((held) => held.schoolId === schoolId);
}

function holds(staff: Pick<Staff, 'assignments'>, schoolId: string, roles: readonly Assignment['role'][]): boolean {
  return staff.assignments.some((held) => held.schoolId === schoolId && roles.includes(held.role));
}

function hasGroup(staff: Staff, place: Place): boolean {
  return staff.assignments.some((held) => held.schoolId === place.schoolId && held.groupId === place.groupId);
}

function hasContactGroup(staff: Staff, place: Place): boolean {
  return staff.assignments.some(
    (held) => held.role === 'contact_teacher' && held.schoolId === place.schoolId && held.groupId === place.groupId,
  );
}
