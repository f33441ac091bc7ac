import type { Assignment } from '../people/index';
import type { AccessObject, Action, Actor } from './access';

type Place = { schoolId: string; groupId: string };
type Staff = Extract<Actor, { kind: 'staff' }>;

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

function staffCan(staff: Staff, action: Action, object: AccessObject): boolean {
  switch (object.kind) {
    case 'none':
      return action === 'session.own' || action === 'school.oversee';
    case 'school':
      return holds(staff, object.schoolId, LEADERS) && (action === 'import.run' || action === 'evaluation.run' || action === 'school.oversee');
    case 'group':
      return action === 'school.oversee' && (worksWithWholeSchool(staff, object.schoolId) || hasGroup(staff, object));
    case 'pupil':
      return passesShield(staff, object) && pupilActions(staff, object).includes(action);
    case 'case':
      return passesShield(staff, object) && caseActions(staff, object).includes(action);
    case 'import_source':
    case 'routine':
      return false;
  }
}

function pupilActions(staff: Staff, pupil: Place): readonly Action[] {
  if (worksWithWholeSchool(staff, pupil.schoolId) || hasContactGroup(staff, pupil)) {
    return ['pupil.view', 'finding.view', 'finding.assess'];
  }
  return hasGroup(staff, pupil) ? ['pupil.view'] : [];
}

function caseActions(staff: Staff, object: Extract<AccessObject, { kind: 'case' }>): readonly Action[] {
  const work: readonly Action[] = ['case.view', 'case.work', 'document.view', 'document.make'];
  if (holds(staff, object.schoolId, LEADERS)) return [...work, 'case.decide'];
  if (object.ownerId === staff.id && worksAt(staff, object.schoolId)) return [...work, 'case.decide'];
  const near = hasContactGroup(staff, object) || holds(staff, object.schoolId, ['presence_team']) || object.team.includes(staff.id);
  return near ? work : [];
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

function holds(staff: Staff, schoolId: string, roles: readonly Assignment['role'][]): boolean {
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
