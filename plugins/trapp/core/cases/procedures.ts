import { z } from 'zod';
import { addDays, daysBetween, daySchema, isOverdue, type Day } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema } from '../people/index';
import type { Routine } from '../routines/index';
import type { Procedure } from '../staircases/index';
import type { Case } from './case';

/** What the school found out that it is; the latest on a step is the one that counts (B35). */
export const caseSituationSchema = z.strictObject({ procedure: keySchema, situation: keySchema, step: keySchema, why: z.string().max(2000), on: daySchema, by: idSchema });
export type CaseSituation = z.infer<typeof caseSituationSchema>;

export const situationChosenSchema = z.strictObject({
  type: z.literal('situation.chosen'),
  procedure: keySchema,
  situation: keySchema,
  /** What the situation was called then. */
  title: z.string().min(1).max(500),
  why: z.string().max(2000),
  /** Undone tasks of the situation before, which are no longer asked for. */
  dropped: z.array(idSchema).max(60),
  on: daySchema,
  by: idSchema,
});

/** The procedure that the case stands in, with its clock. */
export interface ProcedureState {
  readonly procedure: Procedure;
  /** Which day it is, the first being 1. */
  readonly day: number;
  readonly dueOn: Day;
  /** Are the days over? Then it is to be concluded or taken further (B34). */
  readonly isOver: boolean;
  /** Null until somebody has said what it is. */
  readonly chosen: CaseSituation | null;
}

/** How it stands with the procedure of the step that the case is on; null where the step has none, and in a closed case. */
export function procedureState(current: Case, routine: Routine, today: Day): ProcedureState | null {
  const procedure = routine.procedures?.find(({ step }) => step === current.step);
  if (procedure === undefined || current.status === 'closed') return null;
  const dueOn = addDays(current.stepSince, procedure.days - 1);
  const chosen = current.situations.filter(({ step, on }) => step === current.step && on >= current.stepSince).at(-1) ?? null;
  return { procedure, day: daysBetween(current.stepSince, today) + 1, dueOn, isOver: isOverdue(dueOn, today), chosen };
}
