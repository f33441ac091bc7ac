import { refuse, type Refusal } from '../refusals';
import { findStep, type Outcome } from '../staircases/index';
import type { Case } from './case';
import type { OverriddenGate } from './climb';
import type { CommandContext } from './command';
import type { CaseEvent } from './event';
import { words } from './messages.nb';
import { addTasksOf } from './steps';

interface Move {
  readonly to: Outcome['to'];
  readonly reason: string;
  /** The outcome that was chosen; null for another way, with the gates that stood closed. */
  readonly outcome: string | null;
  readonly overridden?: readonly OverriddenGate[];
}

/** The case leaves its step and comes to another, whose tasks and gates begin anew, or ends (C6, C7). Refuses `unknown_step`. */
export function moveEvents(current: Case, { to, reason, outcome, overridden = [] }: Move, context: CommandContext): CaseEvent[] | Refusal {
  const { today, by, routine } = context;
  const otherWay = outcome === null ? { otherWay: true, overridden: [...overridden] } : {};
  const left: CaseEvent = { type: 'step.left', step: current.step, outcome, reason, ...otherWay, on: today, by: by.id };
  if (to === 'close') return [left, { type: 'case.closed', on: today, by: by.id }];
  const next = findStep(routine.staircase, to.step);
  if (!next) return refuse('unknown_step');
  return [left, { type: 'step.entered', step: to.step, on: today, by: by.id }, ...addTasksOf(next.step, context)];
}

/**
 * `visit` is which of the case's visits to a step the asker saw: 1 for the first. Refuses `version_conflict` when the case has moved since, so that
 * the same choice sent twice moves the case once.
 */
export function refuseMoved(current: Case, visit: number | undefined): Refusal | null {
  return visit === undefined || visit === current.path.length ? null : refuse('version_conflict', [{ path: 'visit', message: words.movedSince }]);
}
