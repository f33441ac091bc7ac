import type { Day } from '../../core/calendar/index';
import { localLimits, rulesWith, type LeavesLimits, type LocalPlanVersion } from '../../core/local-plans/index';
import type { Explanation, Rule } from '../../core/rules/index';
import type { RoutineVersion } from '../../core/routines/index';
import type { Stores } from '../stores';
import type { SchoolLimit } from './batch';

/** A routine as far as schools' limits go by it: a published one, or a draft. */
export interface Leaving {
  readonly routineKey: string;
  readonly document: LeavesLimits;
}

/** The limits that schools have made stricter, by school. One statement, and none where no routine lets them (S13). */
export async function limitsOfSchools(stores: Pick<Stores, 'localPlans'>, versions: readonly Leaving[], schoolIds: readonly string[]): Promise<Map<string, SchoolLimit[]>> {
  const limits = new Map<string, SchoolLimit[]>();
  if (!versions.some(leavesLimits)) return limits;
  for (const plan of await stores.localPlans.inForce(schoolIds)) {
    const version = versions.find(({ routineKey }) => routineKey === plan.routineKey);
    const own = version === undefined ? [] : localLimits(version.document, plan.content).map((limit) => ({ ...limit, routine: plan.routineKey, plan: plan.number }));
    if (own.length > 0) limits.set(plan.schoolId, [...(limits.get(plan.schoolId) ?? []), ...own]);
  }
  return limits;
}

function leavesLimits({ document }: Leaving): boolean {
  return (document.leftToSchools?.limits.length ?? 0) > 0;
}

/** What a finding's explanation says of the school's own limits. */
export function ownLimits(limits: readonly SchoolLimit[] | undefined, routineKey: string, ruleKey: string): Pick<Explanation, 'local'> {
  const own = (limits ?? []).filter(({ routine, rule }) => routine === routineKey && rule === ruleKey);
  const [first] = own;
  return first === undefined ? {} : { local: { plan: first.plan, limits: own.map(({ condition, usual, value }) => ({ condition, usual, value })) } };
}

/** The plans that have held at the schools, for asking what held on a day. Nothing is read where no version lets schools have limits. */
export async function plansHeld(stores: Pick<Stores, 'localPlans'>, versions: readonly (RoutineVersion | undefined)[], schoolIds: readonly string[]): Promise<readonly LocalPlanVersion[]> {
  return versions.some((version) => version !== undefined && leavesLimits(version)) ? stores.localPlans.everyVersion(schoolIds) : [];
}

/** The rule as it was at the school on the day, with a text that is the same for all that are alike. */
export function ruleThen(rule: Rule, version: RoutineVersion, held: readonly LocalPlanVersion[], at: { readonly schoolId: string; readonly day: Day }): { readonly rule: Rule; readonly alike: string } {
  // Newest first: the one that held is the first that had begun.
  const plan = held.find(({ schoolId, routineKey, validFrom }) => schoolId === at.schoolId && routineKey === version.routineKey && validFrom <= at.day);
  const own = plan === undefined ? [] : localLimits(version.document, plan.content).filter((limit) => limit.rule === rule.key);
  return { rule: rulesWith([rule], own)[0] ?? rule, alike: own.map(({ condition, value }) => `${condition} ${value}`).join() };
}
