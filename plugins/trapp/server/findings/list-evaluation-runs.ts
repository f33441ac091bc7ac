import { presentFreshness, currentCalendar } from '../absences/school-absence';
import { about } from '../../core/audit/index';
import type { EvaluationRunRow } from '../../core/contracts/index';
import type { Text } from '../../core/language/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import type { EvaluationRun } from './evaluation-run';

const SHOWN = 30;

/** When the rules were asked about the school's pupils, and what came of it (pain 22). Figures only: no pupil is named. */
export const listEvaluationRuns: Handler<'listEvaluationRuns'> = async (call) => {
  const { schoolId } = call.input;
  const refused = call.guard({ kind: 'school', schoolId });
  if (refused) return refused;
  const { stores, today } = call;
  const school = await stores.people.school(schoolId);
  if (!school) return refuse('not_found');
  const titles = new Map<string, Text>();
  for (const { routineKey, document } of await stores.routines.allCurrent()) {
    for (const rule of document.rules) titles.set(`${routineKey}|${rule.key}`, rule.title);
  }
  const freshness = presentFreshness(school, (await stores.imports.freshness([schoolId])).get(schoolId), await currentCalendar(stores, school), today);
  const waiting = (await stores.due.ofSchool(schoolId)).length;
  const runs = (await stores.evaluations.runs(schoolId, SHOWN)).map((run) => presentRun(run, titles));
  return { output: { freshness, waiting, runs }, about: about({ schoolId }) };
};

function presentRun(run: EvaluationRun, titles: ReadonlyMap<string, Text>): EvaluationRunRow {
  const { id, why, startedAt, endedAt, pupils, skipped, fired, newFindings, alreadyKnown, updated, nothingNew, groundGone, listed, cannotBeJudged } = run;
  return {
    id, why, startedAt, endedAt, pupils, skipped, fired, newFindings, alreadyKnown, updated, nothingNew, groundGone, listed, cannotBeJudged,
    whole: run.wholeOn !== null,
    missing: Object.entries(run.missing).map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count),
    errors: run.errors.map((error) => ({ ...error, ruleTitle: titles.get(`${error.routine}|${error.rule}`) ?? null })),
  };
}
