import type { Day } from '../../core/calendar/index';
import { procedureState, type Case } from '../../core/cases/index';
import type { ProcedureView } from '../../core/contracts/index';
import type { Routine } from '../../core/routines/index';
import type { Step } from '../../core/staircases/index';

/** The procedure of the step that the case stands on; null where it has none. */
export function presentProcedure(current: Case, routine: Routine, today: Day): ProcedureView | null {
  const state = procedureState(current, routine, today);
  if (state === null) return null;
  const { procedure, day, dueOn, isOver, chosen } = state;
  return {
    title: procedure.title,
    day,
    days: procedure.days,
    dueOn,
    isOver,
    afterwards: procedure.afterwards,
    situations: procedure.situations.map(({ key, title, help, measures }) => ({ key, title, help: help ?? null, measures: measures.length })),
    chosen: chosen && { situation: chosen.situation, why: chosen.why, on: chosen.on, by: chosen.by },
  };
}

/** The step with the measures of the situation among its tasks, so that whoever does them finds the help that goes with them. */
export function withMeasures(step: Step, current: Case, routine: Routine, today: Day): Step {
  const state = procedureState(current, routine, today);
  const situation = state?.procedure.situations.find(({ key }) => key === state.chosen?.situation);
  return situation === undefined ? step : { ...step, tasks: [...step.tasks, ...situation.measures].slice(0, 30) };
}
