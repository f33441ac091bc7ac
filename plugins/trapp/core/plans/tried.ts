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

/** The newest plan's sub-goals, with the latest word on whether each is reached: also one that was said of an earlier revision, when the goal still says the same (S57). */
export function subGoalsReached(plans: readonly SignedPlan[], evaluations: readonly Evaluation[]): { text: string; reached: Evaluation['subGoals'][number]['reached'] }[] {
  const goals = (plans.at(-1)?.plan.subGoals ?? []).filter(({ text }) => text.trim() !== '');
  return goals.map(({ id, text }) => {
    const same = new Set(plans.filter(({ plan }) => plan.subGoals.some((goal) => goal.id === id && goal.text === text)).map(({ recordId }) => recordId));
    const said = evaluations.filter(({ planRecordId }) => same.has(planRecordId)).flatMap(({ subGoals }) => subGoals.filter((goal) => goal.id === id && goal.reached !== ''));
    return { text, reached: said.at(-1)?.reached ?? '' };
  });
}

/** How bad news comes first: what made it worse, what did nothing, what helped, and what nobody has weighed. */
const order: readonly TriedMeasure['effect'][] = ['worse', 'none', 'some', 'good', ''];

/**
 * What is worth reading before measures are chosen (S58): what did not work first; what nobody has weighed and is in the plan anyway is left out.
 * `chosen` is what the plan holds now.
 */
export function triedWorthTelling<T extends Pick<TriedMeasure, 'what' | 'effect'>>(tried: readonly T[], chosen: readonly string[]): T[] {
  const held = new Set(chosen.map(sameWords));
  return tried.filter(({ what, effect }) => effect !== '' || !held.has(sameWords(what))).sort((one, other) => order.indexOf(one.effect) - order.indexOf(other.effect));
}

/** The same measure as one that has been weighed and did nothing, or made it worse; undefined when there is none (S58). */
export function triedInVain<T extends Pick<TriedMeasure, 'what' | 'effect'>>(what: string, tried: readonly T[]): T | undefined {
  const words = sameWords(what);
  const before = words === '' ? undefined : tried.find((one) => one.effect !== '' && sameWords(one.what) === words);
  return before?.effect === 'none' || before?.effect === 'worse' ? before : undefined;
}

/** Written once more, with another full stop or capital, it is the same measure. */
function sameWords(what: string): string {
  return what.toLocaleLowerCase('nb').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
