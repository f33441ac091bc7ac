import type { Day } from '../calendar/index';
import type { Evaluation, Plan } from './plan';

/** A measure that an earlier plan held, and how it worked when that was weighed. */
export interface TriedMeasure {
  readonly what: string;
  /** Empty when nobody has weighed it yet. */
  readonly effect: Evaluation['measures'][number]['effect'];
  readonly planSignedOn: Day;
}

interface SignedPlan {
  readonly recordId: string;
  readonly plan: Plan;
  readonly signedOn: Day;
}

/**
 * The measures of earlier signed plans with their latest weighed effect, newest plan first, so that the pupil
 * is not put through the same again when it did not work (S58). Revisions keep a row's id: such a row is told of once.
 */
export function triedMeasures(plans: readonly SignedPlan[], evaluations: readonly Evaluation[]): TriedMeasure[] {
  const newestFirst = [...plans].reverse();
  const told = new Set<string>();
  return newestFirst.flatMap(({ recordId, plan, signedOn }) =>
    plan.measures
      .filter(({ id, what }) => what.trim() !== '' && !told.has(`${id}|${what}`))
      .map(({ id, what }) => {
        told.add(`${id}|${what}`);
        return { what, effect: effectOf(id, what, { recordId, plans }, evaluations), planSignedOn: signedOn };
      }),
  );
}

/** The latest word on the row, whichever revision it was said of. */
function effectOf(id: string, what: string, held: { recordId: string; plans: readonly SignedPlan[] }, evaluations: readonly Evaluation[]): TriedMeasure['effect'] {
  const sameMeasure = new Set(
    held.plans.filter(({ recordId, plan }) => recordId === held.recordId || plan.measures.some((row) => row.id === id && row.what === what)).map(({ recordId }) => recordId),
  );
  const weighed = evaluations
    .filter(({ planRecordId }) => sameMeasure.has(planRecordId))
    .flatMap(({ measures }) => measures.filter((row) => row.id === id && row.effect !== ''));
  return weighed.at(-1)?.effect ?? '';
}
