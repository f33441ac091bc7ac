import type { Problem } from '../refusals';
import { words } from './messages.nb';
import type { Evaluation, Plan } from './plan';

/** An empty evaluation with a row for each sub-goal and measure of the plan (S57). */
export function newEvaluation(plan: Plan, planRecordId: string): Evaluation {
  return {
    planRecordId,
    subGoals: plan.subGoals.map(({ id }) => ({ id, reached: '', note: '' })),
    measures: plan.measures.map(({ id }) => ({ id, carriedOut: '', effect: '', note: '' })),
    planB: '',
    childVoice: '',
    guardiansView: '',
    summary: '',
  };
}

/** What lacks before the evaluation may be signed: every sub-goal, every measure and plan B are weighed (S57, S59). */
export function checkEvaluation(evaluation: Evaluation, plan: Plan): Problem[] {
  return [
    ...sameRows(evaluation.subGoals, plan.subGoals.map(({ id, text }) => ({ id, what: text })), 'subGoals'),
    ...evaluation.subGoals.flatMap((goal, index) => (goal.reached === '' ? [{ path: `subGoals.${index}.reached`, message: words.reached }] : [])),
    ...sameRows(evaluation.measures, plan.measures, 'measures'),
    ...evaluation.measures.flatMap((measure, index) => checkMeasure(measure, `measures.${index}`)),
    ...(plan.planB.trim() !== '' && evaluation.planB.trim() === '' ? [{ path: 'planB', message: words.planBEvaluated }] : []),
    ...(evaluation.summary.trim() === '' ? [{ path: 'summary', message: words.summary }] : []),
  ];
}

/** A measure that was not carried out has no effect to weigh; one that made things worse is told about (F23). */
function checkMeasure({ carriedOut, effect, note }: Evaluation['measures'][number], path: string): Problem[] {
  if (carriedOut === '') return [{ path: `${path}.carriedOut`, message: words.carriedOut }];
  if (carriedOut !== 'no' && effect === '') return [{ path: `${path}.effect`, message: words.effect }];
  return effect === 'worse' && note.trim() === '' ? [{ path: `${path}.note`, message: words.worse }] : [];
}

function sameRows(rows: readonly { id: string }[], planned: readonly { id: string; what: string }[], path: string): Problem[] {
  const isPlanned = (id: string) => planned.some((row) => row.id === id);
  return [
    ...rows.flatMap(({ id }, index) =>
      isPlanned(id) && rows.findIndex((row) => row.id === id) === index ? [] : [{ path: `${path}.${index}`, message: words.rowNotInPlan }],
    ),
    ...planned.filter(({ id }) => !rows.some((row) => row.id === id)).map(({ what }) => ({ path, message: words.rowMissing(what) })),
  ];
}
