import type { Assignment } from '../people/index';
import type { AccessObject, Action, Actor } from './access';

type Place = { schoolId: string; groupId: string };
type Staff = Extract<Actor, { kind: 'staff' }>;
/** Whose rights are looked at: the asker's own, or those of somebody they stand in for. */
type Worker = Pick<Staff, 'id' | 'assignments'>;

const LEADERS = ['department_head', 'head_teacher'] as const;

/**
 * The one guard: may this actor do this with that object? Everything that is not said here is denied.
 * Coordinators author content and never see a pupil; a protected pupil is seen by named people only (security.md).
 */
export function can(actor: Actor, action: Action, object: AccessObject): boolean {
  if (action === 'session.begin') return object.kind === 'none';
  switch (actor.kind) {
    case 'anonymous':
      return false;
    case 'coordinator':
      if (object.kind === 'import_source') return action === 'import.arrange';
      return object.kind === 'routine' && (action === 'routine.author' || action === 'routine.publish');
    case 'source':
      return object.kind === 'school' && action === 'import.run' && (actor.schoolIds === 'all' || actor.schoolIds.includes(object.schoolId));
    case 'system':
      return object.kind === 'school' && (action === 'import.run' || action === 'evaluation.run');
    case 'staff':
      return staffCan(actor, action, object);
  }
}

/**
 * A substitute may what the one they stand in for may, at that school and as long as it lasts. Standing in names nobody: a protected pupil is
 * seen by those who are named themselves. Nor does it prolong itself: their absence is theirs and the leaders' to change.
 */
function staffCan(asker: Staff, action: Action, object: AccessObject): boolean {
  if ('protection' in object && !passesShield(asker, object)) return false;
  if (workerCan(asker, action, object)) return true;
  return (asker.standsInFor ?? []).some((away) => (object.kind !== 'staff_absence' || object.staffId !== away.id) && workerCan(away, action, object));
}

function workerCan(staff: Worker, action: Action, object: AccessObject): boolean {
  switch (object.kind) {
    case 'none':
      return action === 'session.own' || action === 'school.oversee';
    case 'school':
      return holds(staff, object.schoolId, LEADERS) && (action === 'import.run' || action === 'evaluation.run' || action === 'school.oversee');
    case 'group':
      return action === 'school.oversee' && (worksWithWholeSchool(staff, object.schoolId) || hasGroup(staff, object));
    case 'pupil':
      return pupilActions(staff, object).includes(action);
    case 'case':
      return caseActions(staff, object).includes(action);
    case 'staff_absence':
      return action === 'staff.absence' && (holds(staff, object.schoolId, LEADERS) || (object.staffId === staff.id && worksAt(staff, object.schoolId)));
    case 'import_source':
    case 'routine':
      return false;
  }
}

function pupilActions(staff: Worker, pupil: Place): readonly Action[] {
  if (worksWithWholeSchool(staff, pupil.schoolId) || hasContactGroup(staff, pupil)) {
    return ['pupil.view', 'finding.view', 'finding.assess', 'concern.raise'];
  }
  // Whoever teaches the pupil may be the first to see something (U11, S16).
  return hasGroup(staff, pupil) ? ['pupil.view', 'concern.raise'] : [];
}

function caseActions(staff: Worker, object: Extract<AccessObject, { kind: 'case' }>): readonly Action[] {
  const asked: Action[] = object.offeredTo === staff.id && worksAt(staff, object.schoolId) ? ['case.answer'] : [];
  if (object.transferTo && holds(staff, object.transferTo, LEADERS)) asked.push('case.receive');
  return [...asked, ...workActions(staff, object)];
}

function workActions(staff: Worker, object: Extract<AccessObject, { kind: 'case' }>): readonly Action[] {
  const work: readonly Action[] = ['case.view', 'case.work', 'document.view', 'document.make'];
  if (holds(staff, object.schoolId, LEADERS)) return [...work, 'case.decide'];
  if (object.ownerId === staff.id && worksAt(staff, object.schoolId)) return [...work, 'case.decide'];
  const near = hasContactGroup(staff, object) || holds(staff, object.schoolId, ['presence_team']) || object.team.includes(staff.id);
  return near ? work : [];
}

function passesShield(staff: Worker, pupil: { protection: string; namedStaff: readonly string[] }): boolean {
  return pupil.protection === 'none' || pupil.namedStaff.includes(staff.id);
}

function worksWithWholeSchool(staff: Worker, schoolId: string): boolean {
  return holds(staff, schoolId, [...LEADERS, 'presence_team']);
}

function worksAt(staff: Worker, schoolId: string): boolean {
  return staff.assignments.some((held) => held.schoolId === schoolId);
}

function holds(staff: Worker, schoolId: string, roles: readonly Assignment['role'][]): boolean {
  return staff.assignments.some((held) => held.schoolId === schoolId && roles.includes(held.role));
}

function hasGroup(staff: Worker, place: Place): boolean {
  return staff.assignments.some((held) => held.schoolId === place.schoolId && held.groupId === place.groupId);
}

function hasContactGroup(staff: Worker, place: Place): boolean {
  return staff.assignments.some(
    (held) => held.role === 'contact_teacher' && held.schoolId === place.schoolId && held.groupId === place.groupId,
  );
}
