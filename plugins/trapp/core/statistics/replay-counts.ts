import { addMonths, dayNumber, type Period } from '../calendar/index';
import { NEVER_JUDGED, SILENT, type FirstDays } from '../rules/index';

/** How many pupils were raised: those of the draft, and how they differ from those of today's version. Nothing is hidden yet. */
export interface ReplayCounts {
  /** The rule's key; null for all of them together, where a pupil counts once. */
  readonly rule: string | null;
  /** Are those that the draft's rule raises among those of all together? */
  readonly inWhole: boolean;
  readonly raised: number;
  /** Raised by the draft and not by today's version, and the other way round. */
  readonly more: number;
  readonly fewer: number;
  /** Pupils whom the rule could judge on no day. */
  readonly neverJudged: number;
  /** Those raised, by the month in which they were, in the order of `monthsOf`. */
  readonly months: readonly number[];
  /** Those raised, by school, in the order of the schools. */
  readonly schools: readonly number[];
}

/** One set of rules with what its replay found, rule by rule. */
export interface Replayed {
  readonly keys: readonly string[];
  readonly found: FirstDays;
  /** Rule by rule: is it one of those that are counted together? Rules that make lists are not, unless they are all there is. */
  readonly inWhole: readonly boolean[];
}

/** Every calendar month of the period, as YYYY-MM. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let month = `${from.slice(0, 7)}-01`; month <= to; month = addMonths(month, 1)) months.push(month.slice(0, 7));
  return months;
}

interface Ground {
  readonly period: Period;
  /** By pupil: which school. */
  readonly schools: readonly number[];
  readonly schoolCount: number;
}

/** Counts what two replays over the same pupils found: first all rules together, then rule by rule, those that today's version has alone last. */
export function countReplay(draft: Replayed, today: Replayed, ground: Ground): ReplayCounts[] {
  const keys = [...new Set([...draft.keys, ...today.keys])];
  const of = ({ keys: held, found }: Replayed, key: string) => found[held.indexOf(key)];
  const together = (one: Replayed) => firstOfAll(one, ground.schools.length);
  return [
    { rule: null, inWhole: true, ...countOne(together(draft), together(today), ground) },
    ...keys.map((rule) => ({ rule, inWhole: draft.inWhole[draft.keys.indexOf(rule)] ?? false, ...countOne(of(draft, rule), of(today, rule), ground) })),
  ];
}

/** By pupil: the first day on which any of the rules that are counted together fired, or that none did. */
export function firstOfAll({ found, inWhole }: Replayed, pupils: number): Int32Array {
  const first = new Int32Array(pupils).fill(SILENT);
  for (const [rule, days] of found.entries()) {
    if (!inWhole[rule]) continue;
    for (let index = 0; index < pupils; index += 1) {
      const day = days[index] as number;
      if (day >= 0 && ((first[index] as number) < 0 || day < (first[index] as number))) first[index] = day;
    }
  }
  return first;
}

function countOne(draft: Int32Array | undefined, today: Int32Array | undefined, { period, schools, schoolCount }: Ground): Omit<ReplayCounts, 'rule' | 'inWhole'> {
  const starts = monthsOf(period).map((month) => dayNumber(`${month}-01`));
  const counts = { raised: 0, more: 0, fewer: 0, neverJudged: 0 };
  const months = starts.map(() => 0);
  const bySchool = Array.from({ length: schoolCount }, () => 0);
  schools.forEach((school, index) => {
    const day = draft?.[index] ?? SILENT;
    const isRaisedToday = (today?.[index] ?? SILENT) >= 0;
    if (day === NEVER_JUDGED) counts.neverJudged += 1;
    if (day < 0) counts.fewer += Number(isRaisedToday);
    else {
      counts.raised += 1;
      counts.more += Number(!isRaisedToday);
      bySchool[school] = (bySchool[school] ?? 0) + 1;
      const month = monthAt(starts, day);
      months[month] = (months[month] ?? 0) + 1;
    }
  });
  return { ...counts, months, schools: bySchool };
}

function monthAt(starts: readonly number[], day: number): number {
  let at = starts.length - 1;
  while (at > 0 && (starts[at] as number) > day) at -= 1;
  return at;
}
