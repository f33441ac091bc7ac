import type { Day } from '../../core/calendar/index';
import { procedureState, type Case } from '../../core/cases/index';
import type { ProcedureView } from '../../core/contracts/index';
import type { Routine } from '../../core/routines/index';

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
