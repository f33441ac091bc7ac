import type { Entries } from './collect';

/** What counts up to a day, as a number: begun with any other, it becomes `begun * factor + sum`. One for each collection, found again when somebody asks of another day. */
export interface Trail {
  to: number;
  factor: number;
  sum: number;
}

/** What a trail begins with where there is nothing to name. */
export const NO_NAME = 17;

const NOT_ASKED = -1;

export function newTrail(): Trail {
  return { to: NOT_ASKED, factor: 1, sum: 0 };
}

/** What is collected has changed. */
export function forgetTrail(trail: Trail): void {
  trail.to = NOT_ASKED;
}

/** A number made of `begun` and of each date up to day number `to` that counts, and how much. */
export function trailOf({ trail, numbers, counted, length }: Entries, to: number, begun: number): number {
  if (trail.to !== to) {
    let factor = 1;
    let sum = 0;
    for (let index = 0; index < length && (numbers[index] as number) <= to; index += 1) {
      const amount = counted[index] as number;
      if (amount <= 0) continue;
      factor = Math.imul(factor, 31 * 31);
      sum = (Math.imul(Math.imul(sum, 31) + (numbers[index] as number), 31) + Math.round(amount * 100)) | 0;
    }
    trail.to = to;
    trail.factor = factor;
    trail.sum = sum;
  }
  return (Math.imul(begun, trail.factor) + trail.sum) | 0;
}
