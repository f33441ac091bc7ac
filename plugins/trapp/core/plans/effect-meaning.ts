import type { PresenceEffect } from './plan';

/** Fewer school days than this on each side say nothing: one cold is more than any measure does. */
const FEWEST_DAYS = 10;

/** A difference as large as this comes by chance less than once in twenty times. */
const RARELY_BY_CHANCE = 0.05;

/**
 * What a change in presence may be taken to mean. `too_few`: not enough school days to say anything. `may_be_chance`: a difference, but none larger
 * than comes by itself. Nobody can tell from figures alone what the change comes from.
 */
export interface EffectMeaning {
  readonly says: 'unknown' | 'too_few' | 'same' | 'may_be_chance' | 'higher' | 'lower';
  /** Percentage points, after less before; null when presence is not known. */
  readonly points: number | null;
}

/**
 * How sure a change in presence is (S57, pain 21). Compares whole days of absence among equally many school days before and after, by Fisher's exact
 * test with two sides, which needs no large numbers.
 */
export function effectMeaning(effect: PresenceEffect | null): EffectMeaning {
  if (effect === null || effect.before.presencePercent === null || effect.after.presencePercent === null) return { says: 'unknown', points: null };
  const { before, after } = effect;
  const points = effect.after.presencePercent - effect.before.presencePercent;
  if (Math.min(before.schoolDays, after.schoolDays) < FEWEST_DAYS) return { says: 'too_few', points };
  if (points === 0) return { says: 'same', points };
  const chance = byChance(before.absentDays, before.schoolDays, after.absentDays, after.schoolDays);
  return { says: chance >= RARELY_BY_CHANCE ? 'may_be_chance' : points > 0 ? 'higher' : 'lower', points };
}

/** How often the absent days fall at least as unevenly on the two sides, when nothing but chance places them. */
function byChance(absentBefore: number, daysBefore: number, absentAfter: number, daysAfter: number): number {
  const absent = Math.round(absentBefore) + Math.round(absentAfter);
  const ways = logChoose(daysBefore + daysAfter, absent);
  const chanceOf = (before: number) => Math.exp(logChoose(daysBefore, before) + logChoose(daysAfter, absent - before) - ways);
  const seen = chanceOf(Math.round(absentBefore));
  let sum = 0;
  for (let before = Math.max(0, absent - daysAfter); before <= Math.min(daysBefore, absent); before += 1) {
    const chance = chanceOf(before);
    // What is as rare as what was seen counts too, also when rounding has made it look a hair likelier.
    if (chance <= seen * (1 + 1e-9)) sum += chance;
  }
  return sum;
}

function logChoose(from: number, take: number): number {
  let sum = 0;
  for (let one = 1; one <= take; one += 1) sum += Math.log(from - take + one) - Math.log(one);
  return sum;
}
