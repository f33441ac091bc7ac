import type { CheckRound } from '../checks/index';

/** How many times a check should have been made, and how it went (S22). Times, not children: there is nothing small to hide. */
export interface CheckFigures {
  /** Made, or over its time. What may still be made in time is not counted yet. */
  readonly due: number;
  readonly inTime: number;
  readonly late: number;
  readonly missed: number;
}

/** One time that a check was to be made, and whether anybody has. */
export interface CheckTime {
  readonly isOver: boolean;
  readonly round: Pick<CheckRound, 'wasLate'> | null;
}

export function countChecks(times: readonly CheckTime[]): CheckFigures {
  const made = times.flatMap(({ round }) => round ?? []);
  const late = made.filter(({ wasLate }) => wasLate).length;
  const missed = times.filter(({ isOver, round }) => isOver && round === null).length;
  return { due: made.length + missed, inTime: made.length - late, late, missed };
}

/** Several checks, or several places, as one. */
export function addChecks(figures: readonly CheckFigures[]): CheckFigures {
  const sum = (of: (one: CheckFigures) => number) => figures.reduce((so, one) => so + of(one), 0);
  return { due: sum(({ due }) => due), inTime: sum(({ inTime }) => inTime), late: sum(({ late }) => late), missed: sum(({ missed }) => missed) };
}
