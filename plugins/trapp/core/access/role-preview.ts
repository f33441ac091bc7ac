import { abilities, type Ability, type RoleTerms, type StaffRole } from '../people/index';
import type { AccessObject, Action, StaffActor } from './access';
import { can } from './can';

/** What somebody with the role meets on an ordinary day; each is asked of the guard itself. */
export const roleScenes = ['own_pupil', 'other_pupil', 'own_case', 'other_case', 'school', 'elsewhere', 'referred', 'brought_up', 'shielded'] as const;
export type RoleScene = (typeof roleScenes)[number];

const pupil = { protection: 'none', namedStaff: [] } as const;
const nobodys = { ownerId: 'somebody', team: [] } as const;
const HERE = { schoolId: 'here', groupId: 'own' };
const OTHER = { schoolId: 'here', groupId: 'other' };

const shownBy: Readonly<Record<Ability, Action>> = {
  read_absence: 'pupil.view', raise_concern: 'concern.raise', follow_up: 'finding.assess', run_checks: 'check.run', read_cases: 'case.view', work_cases: 'case.work', decide_cases: 'case.decide',
  lead_meetings: 'meeting.arrange', read_figures: 'school.oversee', bring_files: 'import.run', receive_cases: 'case.receive', write_local_plan: 'local_plan.write', arrange_absence: 'staff.absence',
  answer_referrals: 'referral.answer', oversee: 'case.oversee', approve_local_plans: 'local_plan.approve',
};

/** What somebody with the role could do in each scene, within the limits, by asking the guard: what the writer of a role is shown before it holds. */
export function previewRole(role: StaffRole, terms: RoleTerms): { readonly scene: RoleScene; readonly may: readonly Ability[] }[] {
  const hasClass = terms.reach === 'own_class' || terms.reach === 'taught_classes';
  const actor: StaffActor = { kind: 'staff', id: 'asker', name: 'asker', assignments: [{ role, schoolId: HERE.schoolId, groupId: hasClass ? HERE.groupId : null, terms }], on: '2026-01-01' };
  const objects: Record<RoleScene, readonly AccessObject[]> = {
    own_pupil: [{ kind: 'pupil', ...HERE, ...pupil }],
    other_pupil: [{ kind: 'pupil', ...OTHER, ...pupil }],
    elsewhere: [{ kind: 'pupil', schoolId: 'there', groupId: 'own', ...pupil }],
    shielded: [{ kind: 'pupil', ...HERE, ...pupil, protection: 'confidential' }, { kind: 'case', ...HERE, ...pupil, protection: 'confidential', ...nobodys, isUp: true, lent: [{ what: 'referral', to: { role }, until: null }] }],
    own_case: [{ kind: 'case', ...HERE, ...pupil, ...nobodys }],
    other_case: [{ kind: 'case', ...OTHER, ...pupil, ...nobodys }],
    referred: [{ kind: 'case', ...OTHER, ...pupil, ...nobodys, lent: [{ what: 'referral', to: { role }, until: null }] }],
    brought_up: [{ kind: 'case', ...OTHER, ...pupil, ...nobodys, isUp: true }],
    school: [
      { kind: 'school', schoolId: HERE.schoolId },
      { kind: 'staff_absence', schoolId: HERE.schoolId, staffId: 'somebody' },
      { kind: 'local_plan', schoolId: HERE.schoolId, approvedBy: 'above', proposedBy: 'somebody', isOpen: false },
      { kind: 'case', schoolId: 'there', groupId: 'own', ...pupil, ...nobodys, transferTo: HERE.schoolId },
    ],
  };
  return roleScenes.filter((scene) => hasClass || !scene.startsWith('own_')).map((scene) => ({
    scene,
    may: abilities.filter((ability) => (scene !== 'school' || !['read_absence', 'read_cases'].includes(ability)) && objects[scene].some((object) => can(actor, shownBy[ability], object))),
  }));
}
