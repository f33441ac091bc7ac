import type { AbsenceMeasure } from '../absences/index';
import type { CaseFact } from './rule';
import type { ConditionTrace, Trace, Verdict } from './verdict';

/** Case facts that count events: one more of them is something new. Days that pass are not (R32). */
export const countedCaseFacts: readonly string[] = ['meetings_held', 'plans_evaluated', 'measures_tried', 'choices_made'] satisfies (CaseFact | 'choices_made')[];

/**
 * Does the verdict rest on more than what people have weighed already (R30-R32)? `weighed` are the verdicts behind the
 * assessed findings of the same rule and pupil. Absence that a decision has weighed is not raised again until there is more.
 */
export function hasSomethingNew(verdict: Verdict, weighed: readonly Verdict[]): boolean {
  const earlier = weighed.filter((one) => one.rule === verdict.rule);
  if (earlier.length === 0) return true;
  const seen = new Map<string, number>();
  for (const condition of earlier.flatMap((one) => conditionsOf(one.trace))) {
    for (const [mark, amount] of marksOf(condition)) seen.set(mark, Math.max(seen.get(mark) ?? 0, amount));
  }
  return conditionsOf(verdict.trace)
    .filter((condition) => condition.result === 'true')
    .some((condition) => marksOf(condition).some(([mark, amount]) => amount > (seen.get(mark) ?? 0)));
}

function conditionsOf(trace: Trace): ConditionTrace[] {
  return trace.kind === 'condition' ? [trace] : trace.children.flatMap(conditionsOf);
}

/** What a condition counted, each mark with how much: a date for absence, the number for counted events. */
function marksOf(condition: ConditionTrace): [string, number][] {
  const { fact } = condition;
  if (fact.fact !== 'absence') return countedCaseFacts.includes(fact.fact) ? [[fact.fact, condition.value ?? 0]] : [];
  const unit = unitOf(fact.params.measure);
  return condition.days.filter((day) => day.counted > 0).map((day) => [`${unit}|${day.date}`, day.counted]);
}

/** Days are days however they are looked at: a run and a sum count the same ones. */
function unitOf(measure: AbsenceMeasure): string {
  if (measure.startsWith('same_subject') || measure === 'lessons') return 'lessons';
  return ['half_days', 'dates', 'lesson_days', 'minutes', 'late', 'left_early', 'edge_of_day_times', 'part_times', 'percent_time'].includes(measure) ? measure : 'days';
}
