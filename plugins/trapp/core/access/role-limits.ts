import { abilities, isStandardRole, type Ability, type Assignment, type ReachKind, type RoleTerms, type StaffRole, type StandardRole } from '../people/index';

/** Why no content can give a role something; each has its sentence where roles are written. */
export type LimitReason =
  | 'by_class' // it is about the whole school, and the role has a class
  | 'not_by_teaching' // to teach a pupil opens no case
  | 'by_person' // in a single case it is given to a person, not to a role
  | 'by_referral' // services see what is referred to them, and nothing else of the school
  | 'by_insight' // whoever is above the schools reads a case only when the school lets them
  | 'services_only'
  | 'above_only';

/** `may`: content decides. `always`: content cannot take it away. Else the reason why content cannot give it. */
export type Limit = 'may' | 'always' | LimitReason;

/** The hard limits, in full: nothing that a municipality writes goes beyond them. Neither coordinators nor protected pupils are here at all: no role has to do with them. */
export const roleLimits = {
  own_class: {
    read_absence: 'always', raise_concern: 'always', follow_up: 'may', run_checks: 'may', read_cases: 'may', work_cases: 'may', decide_cases: 'by_person',
    lead_meetings: 'by_class', read_figures: 'by_class', bring_files: 'by_class', receive_cases: 'by_class', write_local_plan: 'by_class', arrange_absence: 'by_class',
    answer_referrals: 'services_only', oversee: 'above_only', approve_local_plans: 'above_only',
  },
  taught_classes: {
    read_absence: 'always', raise_concern: 'always', follow_up: 'not_by_teaching', run_checks: 'may', read_cases: 'not_by_teaching', work_cases: 'not_by_teaching', decide_cases: 'not_by_teaching',
    lead_meetings: 'by_class', read_figures: 'by_class', bring_files: 'by_class', receive_cases: 'by_class', write_local_plan: 'by_class', arrange_absence: 'by_class',
    answer_referrals: 'services_only', oversee: 'above_only', approve_local_plans: 'above_only',
  },
  whole_school: {
    read_absence: 'always', raise_concern: 'always', follow_up: 'may', run_checks: 'may', read_cases: 'may', work_cases: 'may', decide_cases: 'may',
    lead_meetings: 'may', read_figures: 'may', bring_files: 'may', receive_cases: 'may', write_local_plan: 'may', arrange_absence: 'may',
    answer_referrals: 'services_only', oversee: 'above_only', approve_local_plans: 'above_only',
  },
  referred_only: {
    read_absence: 'by_referral', raise_concern: 'by_referral', follow_up: 'by_referral', run_checks: 'by_referral', read_cases: 'by_referral', work_cases: 'by_referral', decide_cases: 'by_referral',
    lead_meetings: 'by_referral', read_figures: 'by_referral', bring_files: 'by_referral', receive_cases: 'by_referral', write_local_plan: 'by_referral', arrange_absence: 'by_referral',
    answer_referrals: 'may', oversee: 'above_only', approve_local_plans: 'above_only',
  },
  area: {
    read_absence: 'by_insight', raise_concern: 'by_insight', follow_up: 'by_insight', run_checks: 'by_insight', read_cases: 'by_insight', work_cases: 'by_insight', decide_cases: 'by_insight',
    lead_meetings: 'by_insight', read_figures: 'by_insight', bring_files: 'by_insight', receive_cases: 'by_insight', write_local_plan: 'by_insight', arrange_absence: 'by_insight',
    answer_referrals: 'services_only', oversee: 'may', approve_local_plans: 'may',
  },
} as const satisfies Record<ReachKind, Record<Ability, Limit>>;

/**
 * What an ability is nothing without: nobody decides in what they cannot write in. Whoever says who stands in for whom lends out what a leader may,
 * so only those who decide do.
 */
export const abilityNeeds = {
  read_absence: [], raise_concern: [], answer_referrals: [], oversee: [], approve_local_plans: [], write_local_plan: [],
  follow_up: ['read_absence'], run_checks: ['read_absence'], bring_files: ['read_absence'],
  read_cases: ['follow_up'], work_cases: ['read_cases'], decide_cases: ['work_cases'],
  lead_meetings: ['read_cases'], read_figures: ['read_cases'], receive_cases: ['read_cases'], arrange_absence: ['decide_cases'],
} as const satisfies Record<Ability, readonly Ability[]>;

const inClass: readonly Ability[] = ['read_absence', 'raise_concern', 'follow_up', 'run_checks', 'read_cases', 'work_cases'];
const leading: readonly Ability[] = [...inClass, 'decide_cases', 'lead_meetings', 'read_figures', 'bring_files', 'receive_cases', 'write_local_plan', 'arrange_absence'];

/** What the standard roles may where the municipality has said nothing else. */
export const shippedRoles: Readonly<Record<StandardRole, RoleTerms>> = {
  contact_teacher: { reach: 'own_class', abilities: [...inClass] },
  subject_teacher: { reach: 'taught_classes', abilities: ['read_absence', 'raise_concern'] },
  department_head: { reach: 'whole_school', abilities: [...leading] },
  head_teacher: { reach: 'whole_school', abilities: [...leading] },
  presence_team: { reach: 'whole_school', abilities: [...inClass, 'lead_meetings'] },
  school_nurse: { reach: 'referred_only', abilities: ['answer_referrals'] },
  ppt: { reach: 'referred_only', abilities: ['answer_referrals'] },
  area_leader: { reach: 'area', abilities: ['oversee', 'approve_local_plans'] },
};

/** What content can say of an ability in this role. The head teacher answers for the school: nothing is taken from that role, so that no school is without anybody. */
export function limitOf(role: StaffRole | null, reach: ReachKind, ability: Ability): Limit {
  const limit = roleLimits[reach][ability];
  return role === 'head_teacher' && limit === 'may' ? 'always' : limit;
}

/** What is left of what content says, within the limits: in their order, without what lacks something that it needs. */
export function withinLimits(role: StaffRole | null, { reach, abilities: wanted }: RoleTerms): RoleTerms {
  const held = new Set<Ability>();
  for (const ability of abilities) {
    const limit = limitOf(role, reach, ability);
    const isSaid = limit === 'always' || (limit === 'may' && wanted.includes(ability));
    if (isSaid && abilityNeeds[ability].every((needed) => held.has(needed))) held.add(ability);
  }
  return { reach, abilities: [...held] };
}

/** Gives the ability together with what it needs, or takes it away together with what is nothing without it. */
export function withAbility(role: StaffRole | null, terms: RoleTerms, ability: Ability, isOn: boolean): RoleTerms {
  const needed = (one: Ability): Ability[] => [one, ...abilityNeeds[one].flatMap(needed)];
  return withinLimits(role, { reach: terms.reach, abilities: isOn ? [...terms.abilities, ...needed(ability)] : terms.abilities.filter((one) => one !== ability) });
}

const known = new WeakMap<Assignment, RoleTerms | null>();

/** What the holder may by this role: never beyond the limits, whatever was written. Null for an own role that the municipality does not have. */
export function termsOf(held: Assignment): RoleTerms | null {
  const before = known.get(held);
  if (before !== undefined) return before;
  const terms = termsOfRole(held.role, held.terms);
  known.set(held, terms);
  return terms;
}

function termsOfRole(role: StaffRole, said: RoleTerms | undefined): RoleTerms | null {
  if (!isStandardRole(role)) return said === undefined ? null : withinLimits(role, said);
  const shipped = shippedRoles[role];
  return said === undefined ? shipped : withinLimits(role, { reach: shipped.reach, abilities: said.abilities });
}

/** Is the role one above the school, or above all of them? */
export function isAbove(held: Assignment, schoolId: string): boolean {
  return termsOf(held)?.reach === 'area' && (held.schoolId === null || held.schoolId === schoolId);
}

/** Is it one of those who teach or lead there? Services and those above are somebody else's to give and to take. */
export function isSchoolsOwn(held: Assignment): boolean {
  return ['own_class', 'taught_classes', 'whole_school'].some((reach) => termsOf(held)?.reach === reach);
}

/** Does the role tell its holder of what schools bring up? */
export function oversees(held: Assignment): boolean {
  return termsOf(held)?.abilities.includes('oversee') === true;
}

/** Does a role that is held give the ability there? Without a class: at the school as a whole. */
export function gives(held: Assignment, ability: Ability, schoolId: string, groupId: string | null = null): boolean {
  const terms = termsOf(held);
  if (terms === null || !terms.abilities.includes(ability)) return false;
  switch (terms.reach) {
    case 'own_class':
    case 'taught_classes':
      return held.schoolId === schoolId && groupId !== null && held.groupId === groupId;
    case 'whole_school':
    case 'referred_only':
      return held.schoolId === schoolId;
    case 'area':
      return isAbove(held, schoolId);
  }
}
