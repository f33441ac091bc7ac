import { addMonths, dayNumber, type Period } from '../calendar/index';
import { NEVER_JUDGED, SILENT, type FirstDays } from '../rules/index';

/** How many pupils were raised: those of the draft, and how they differ from those of today's version. Nothing is hidden yet. */
export interface ReplayCounts {
  /** The rule's key; null for all of them together, where a pupil counts once. */
  readonly rule: string | null;
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
  return [
    countOne(null, firstOfAll(draft.found, ground.schools.length), firstOfAll(today.found, ground.schools.length), ground),
    ...keys.map((key) => countOne(key, of(draft, key), of(today, key), ground)),
  ];
}

/** By pupil: the first day on which any of the rules fired, or that none did. */
export function firstOfAll(found: FirstDays, pupils: number): Int32Array {
  const first = new Int32Array(pupils).fill(SILENT);
  for (const days of found) {
    for (let index = 0; index < pupils; index += 1) {
      const day = days[index] as number;
      if (day >= 0 && ((first[index] as number) < 0 || day < (first[index] as number))) first[index] = day;
    }
  }
  return first;
}

function countOne(rule: string | null, draft: Int32Array | undefined, today: Int32Array | undefined, { period, schools, schoolCount }: Ground): ReplayCounts {
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
  return { rule, ...counts, months, schools: bySchool };
}

function monthAt(starts: readonly number[], day: number): number {
  let at = starts.length - 1;
  while (at > 0 && (starts[at] as number) > day) at -= 1;
  return at;
}
