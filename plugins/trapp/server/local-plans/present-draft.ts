import type { LocalPlanDraftView, LocalPlanRow, OperationId } from '../../core/contracts/index';
import { lacksIn, problemsIn } from '../../core/local-plans/index';
import { inUnitWords, say } from '../../core/language/index';
import { conditionClause, numberedConditions } from '../../core/rules/index';
import { findStep } from '../../core/staircases/index';
import type { Call } from '../http/handler';
import type { PlanAtHand } from './plan-at-hand';

/** What a leader writes in, with the municipality's own demands beside it. */
export async function presentDraftView({ stores, may }: Pick<Call<OperationId>, 'stores' | 'may'>, { asking, school, draft, standing, object }: PlanAtHand): Promise<LocalPlanDraftView> {
  const { routine, version: { routineKey } } = asking;
  const left = routine.leftToSchools;
  const { content, proposal, returned, savedBy, savedAt, edition } = draft;
  const absence = await stores.catalogue.absenceNames.read();
  const versions = (await stores.localPlans.everyVersion([school.id])).filter((one) => one.routineKey === routineKey);
  return {
    schoolId: school.id, schoolName: school.name, routineKey, routineTitle: routine.title, edition, content, left, standing: { ...standing, changes: [...standing.changes] },
    limits: left.limits.flatMap(({ key, rule: ruleKey, condition: number, strictest, help }) => {
      const rule = routine.rules.find((one) => one.key === ruleKey);
      const found = rule && numberedConditions(rule).find((one) => one.number === number);
      return rule && found ? [{ key, ruleTitle: rule.title, asked: conditionClause(found.condition, inUnitWords('eleven', school.kind, 'nb'), 'nb', { absence, unit: school.kind }), help: help ?? null, usual: found.condition.value, strictest }] : [];
    }),
    steps: (left.extraTasks?.steps ?? []).flatMap((key) => {
      const found = findStep(routine.staircase, key);
      return found ? [{ key, title: found.step.title, tasks: found.step.tasks.map(({ title }) => title) }] : [];
    }),
    languages: routine.languages.filter((language) => language !== 'se'),
    problems: problemsIn(routine, content).map(({ path, message }) => ({ path, message })),
    savedBy: savedBy?.name ?? null,
    savedAt,
    proposal: proposal && { by: proposal.by.name, on: proposal.at.slice(0, 10), reason: proposal.reason },
    returned: returned && { by: returned.by.name, on: returned.at.slice(0, 10), reason: returned.reason },
    versions: versions.map(({ number, reason, writtenBy, approvedBy, validFrom }) => ({ number, reason, writtenBy: writtenBy.name, approvedBy: approvedBy.name, validFrom })),
    staff: (await stores.staff.ofSchool(school.id)).map(({ name, assignments }) => ({ name, roles: [...new Set(assignments.filter(({ schoolId }) => schoolId === school.id).map(({ role }) => role))] })),
    roles: await stores.roles.inUse(),
    may: { write: may('local_plan.write', object), approve: may('local_plan.approve', object) },
  };
}

/** A line of a list. What lacks is told of the plan that holds, or else of the one that is being written. */
export function presentRow({ asking, school, approved, draft, standing }: PlanAtHand): LocalPlanRow {
  const { routine, version: { routineKey } } = asking;
  const lacks = lacksIn(routine.leftToSchools, approved?.content ?? draft.content);
  const left = routine.leftToSchools;
  const lists = ['people', 'fora', 'contacts', 'texts'] as const;
  const titles = new Map<string, string>(lists.flatMap((list) => left[list].map(({ key, title }) => [`${list}.${key}`, say(title, 'nb')] as const)));
  return {
    schoolId: school.id, schoolName: school.name, routineKey, routineTitle: routine.title, ...standing, changes: [...standing.changes],
    number: approved?.number ?? null, lacks: lacks.map(({ path, message }) => titles.get(path) ?? message), remindedOn: draft.remindedOn,
  };
}
