import { addSchoolDays, type Moment } from '../../core/calendar/index';
import type { OutputOf } from '../../core/contracts/index';
import { hasSomethingNew } from '../../core/rules/index';
import type { Stores } from '../stores';
import type { StoredFinding } from './finding.store';
import type { SchoolFacts } from './gather-school';
import type { Fired, Judged } from './judge-school';

interface Recording {
  readonly now: Moment;
  readonly newId: () => string;
}

/**
 * Raises what fired and has not been weighed yet, and writes the run down. A finding that waits is brought up to date; absence that
 * somebody has assessed is not raised again until there is more of it.
 */
export async function storeFindings(stores: Stores, facts: SchoolFacts, judged: Judged, { now, newId }: Recording): Promise<OutputOf<'evaluateSchool'>> {
  const known = await stores.findings.known([...new Set(judged.fired.map(({ pupilId }) => pupilId))]);
  const raised: StoredFinding[] = [];
  let newFindings = 0;
  for (const fired of judged.fired) {
    const earlier = known.filter((one) => one.pupilId === fired.pupilId && one.routineKey === fired.version.routineKey && one.verdict.rule === fired.rule.key);
    const waits = earlier.some((one) => one.isNew);
    const weighed = earlier.filter((one) => !one.isNew).map((one) => one.verdict);
    if (!waits && !hasSomethingNew(fired.verdict, weighed)) continue;
    if (!waits) newFindings += 1;
    raised.push(newFinding(facts, fired, newId()));
  }
  await stores.findings.raise(raised);
  const { pupils, cannotBeJudged, errors } = judged;
  const counts = { pupils, fired: judged.fired.length, newFindings, alreadyKnown: judged.fired.length - newFindings, cannotBeJudged };
  await stores.findings.recordRun({ id: newId(), schoolId: facts.school.id, startedAt: facts.startedAt, endedAt: now, errors, ...counts });
  return counts;
}

function newFinding({ school, today, dataUntil, importedAt }: SchoolFacts, { pupilId, version, rule, verdict }: Fired, id: string): StoredFinding {
  return {
    id,
    pupilId,
    schoolId: school.id,
    routineKey: version.routineKey,
    ruleKey: rule.key,
    ruleTitle: rule.title,
    ruleExplanation: rule.explanation,
    sources: rule.sources,
    severity: rule.severity,
    assessedBy: rule.assessedBy,
    raisedOn: today,
    assessBy: addSchoolDays(version.document.calendar, today, rule.assessWithinSchoolDays),
    status: 'new',
    assessment: null,
    explanation: { verdict, routineKey: version.routineKey, routineVersion: version.number, evaluatedOn: today, dataUntil, importedAt },
  };
}
