import type { Collection } from './collections';
import type { Readings } from './readings';

/** What a rule cannot fire without: a fact that has to be so much, or more than that. */
export interface Need {
  readonly rule: number;
  /** The fact's number among the readings. */
  readonly fact: number;
  readonly limit: number;
  readonly isMore: boolean;
  /** The fewest days that could be it. */
  readonly days: number;
}

/** The needs that look at the same collection, laid out side by side: a night asks them of every pupil. */
class Group {
  readonly rules: number[] = [];
  readonly froms: number[] = [];
  readonly days: number[] = [];
  readonly limits: number[] = [];
  readonly isMore: boolean[] = [];
  readonly isPart: boolean[] = [];

  constructor(readonly collection: Collection) {}

  add({ rule, limit, isMore, days }: Need, { from, isPart, inDays }: Bounds): void {
    this.rules.push(rule);
    this.froms.push(from);
    // Only of days is it known that a date adds one at most.
    this.days.push(inDays && isPart ? days : 0);
    this.limits.push(limit);
    this.isMore.push(isMore);
    this.isPart.push(isPart);
  }
}

/** Of a fact, what bounds its value from above: for one school. */
export interface Bounds {
  /** All that it counts in its window is part of this; null when nothing bounds it. */
  readonly within: Collection | null;
  readonly from: number;
  /** Is the value never more than what is counted? */
  readonly isPart: boolean;
  /** Is what is counted whole days? */
  readonly inDays: boolean;
}

/**
 * Says of many rules at once which of them cannot fire for the pupil whom the readings have turned to. Most rules fire for few, and what most pupils lack is
 * seen from when their latest absences were, in a few numbers that stand side by side. It says the same as `Readings.atMost`, fact by fact.
 */
export class Needs {
  private groups: Group[] = [];
  private school: number | null = null;
  /** By rule: 1 when it certainly has not fired. */
  private readonly unmet: Uint8Array;

  constructor(
    private readonly readings: Readings,
    private readonly needs: readonly Need[],
    rules: number,
  ) {
    this.unmet = new Uint8Array(rules);
  }

  /** The array is used again for the next pupil. */
  look(): Uint8Array {
    const { readings, unmet } = this;
    if (this.school !== readings.school) this.stand();
    unmet.fill(0);
    for (const group of this.groups) {
      const { rules, froms, days, limits, isMore, isPart } = group;
      const { sum, lacks, length, numbers } = readings.entriesOf(group.collection);
      const last = length === 0 ? -Infinity : (numbers[length - 1] as number);
      for (let at = 0; at < rules.length; at += 1) {
        const from = froms[at] as number;
        let most = Infinity;
        if (last < from) most = 0;
        else if (lacks === 0 && isPart[at] === true) {
          const fewest = days[at] as number;
          most = fewest > 0 && fewest <= length && (numbers[length - fewest] as number) < from ? fewest - 1 : sum;
        }
        const limit = limits[at] as number;
        if (isMore[at] === true ? most <= limit : most < limit) unmet[rules[at] as number] = 1;
      }
    }
    return unmet;
  }

  private stand(): void {
    const groups = new Map<Collection, Group>();
    for (const need of this.needs) {
      const bounds = this.readings.boundsOf(need.fact);
      if (bounds.within === null) continue;
      const group = groups.get(bounds.within) ?? new Group(bounds.within);
      groups.set(bounds.within, group);
      group.add(need, bounds);
    }
    this.groups = [...groups.values()];
    this.school = this.readings.school;
  }
}
