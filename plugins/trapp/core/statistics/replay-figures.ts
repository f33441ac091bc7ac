import type { Standing } from '../rules/index';
import type { ReplayCounts } from './replay-counts';
import { between, cell, shownCells, SMALLEST_SHOWN, type Cell, type Sum } from './suppress';

/** A number that may be hidden: null when it is small, or could give a small one away. */
export type Shown = number | null;

export interface RuleFigures {
  readonly raised: Shown;
  readonly more: Shown;
  readonly fewer: Shown;
  readonly neverJudged: Shown;
}

/** A replay's counts as they are shown. By month and school only for the rules together: the more tables, the less each could show. */
export interface ReplayFigures {
  readonly whole: RuleFigures & { readonly months: readonly Shown[]; readonly schools: readonly Shown[] };
  readonly rules: readonly RuleFigures[];
}

interface Hiding {
  /** How many pupils each school has. */
  readonly pupils: readonly number[];
  /** How the draft stands to today's version as a whole, and rule by rule. */
  readonly standing: Standing;
  readonly standings: readonly Standing[];
  /** School by school: can the difference from today come from there? For all rules together, and rule by rule. Left out where it can come from everywhere. */
  readonly differing?: { readonly whole: readonly boolean[]; readonly rules: readonly (readonly boolean[])[] };
}

/**
 * The counts for somebody who sees no pupil (B95, sec-17): no number of fewer than five, no number that holds all but a few of a school's pupils, and
 * none from which these could be worked out across months, schools, rules and the difference from today. Everybody knows which schools have stricter limits
 * of their own, so a difference that can come from some schools only is a figure about these (`isTold`). Each replay is closed in itself; who
 * compares many of them is on record.
 */
export function hideSmall(whole: ReplayCounts, rules: readonly ReplayCounts[], { pupils, standing, standings, differing }: Hiding): ReplayFigures {
  const table = new Table();
  const everybody = pupils.reduce((sum, count) => sum + count, 0);
  const all = table.differing(whole, standing, everybody);
  const months = whole.months.map((count) => table.add(cell(count)));
  const schools = whole.schools.map((count, school) => table.add(cell(count, pupils[school])));
  table.sums.push({ total: all.raised, parts: months }, { total: all.raised, parts: schools });
  // Where one rule alone makes up the whole, its number is the whole's number.
  const makers = rules.filter((rule, at) => rule.inWhole && standings[at] !== 'removed');
  const each = rules.map((rule, at) => table.differing(rule, standings[at] ?? 'changed', everybody, makers.length === 1 && makers[0] === rule ? all.raised : null));
  // A rule's pupils are among all of them: those that only other rules raise lie between.
  each.forEach(({ raised }, at) => {
    if (makers.length > 1 && rules[at]?.inWhole) table.sums.push({ total: all.raised, parts: [raised, table.add(between(whole.raised - (rules[at]?.raised ?? 0)))] });
  });
  const show = table.shown();
  const shownSchools = schools.map(show);
  const figuresOf = (places: Places, counts: ReplayCounts, from: readonly boolean[] | undefined): RuleFigures => {
    const isHidden = places.fewer !== null && from !== undefined && !isTold(counts, from, pupils, shownSchools);
    return {
      raised: show(places.raised),
      more: places.more === null ? 0 : isHidden ? null : show(places.more),
      fewer: places.fewer === null ? 0 : isHidden ? null : show(places.fewer),
      neverJudged: counts.neverJudged < SMALLEST_SHOWN ? null : counts.neverJudged,
    };
  };
  return { whole: { ...figuresOf(all, whole, differing?.whole), months: months.map(show), schools: shownSchools }, rules: each.map((places, at) => figuresOf(places, rules[at] ?? whole, differing?.rules[at])) };
}

/**
 * May a difference be told that can come from some schools only? Not when the pupils there whom both raise, whom today's version raises, or whom it does not raise,
 * are few; nor, with schools hidden here and elsewhere, when it says how many of the hidden ones are here. What can come from everywhere says nothing of any school.
 */
function isTold({ schools, more, fewer }: ReplayCounts, from: readonly boolean[], pupils: readonly number[], shown: readonly Shown[]): boolean {
  if (from.every((isFrom) => isFrom)) return true;
  const there = (counts: readonly Shown[]) => counts.reduce<number>((sum, count, school) => sum + (from[school] ? (count ?? 0) : 0), 0);
  const hidesSome = (side: boolean) => shown.some((count, school) => count === null && from[school] === side);
  const [raised, all] = [there(schools), there(pupils)];
  if (hidesSome(true) && hidesSome(false)) {
    const hidden = schools.reduce((sum, count, school) => sum + (shown[school] === null ? count : 0), 0);
    if (more > there(shown) || fewer > all - there(shown) - hidden) return false;
  }
  const inBoth = raised - more;
  const today = inBoth + fewer;
  return !between(inBoth).isSecret && !between(today).isSecret && all - today >= SMALLEST_SHOWN && all - raised >= SMALLEST_SHOWN;
}

/** Where a rule's numbers stand in the table; null for a difference that is nothing by itself. */
interface Places {
  readonly raised: number;
  readonly more: number | null;
  readonly fewer: number | null;
}

/** The cells and sums of everything that is shown at once. */
class Table {
  readonly cells: Cell[] = [];
  readonly sums: Sum[] = [];

  add(one: Cell): number {
    return this.cells.push(one) - 1;
  }

  /** The numbers of one set of rules. What follows from the rules alone (a rule that is new raises nobody fewer) is no figure about pupils. `known`: where the number stands already. */
  differing({ raised, more, fewer }: ReplayCounts, standing: Standing, everybody: number, known: number | null = null): Places {
    if (standing === 'removed') return { raised: this.add({ value: 0, isSecret: false, isPublished: true }), more: null, fewer: this.add(cell(fewer, everybody)) };
    const place = known ?? this.add(cell(raised, everybody));
    if (standing === 'same') return { raised: place, more: null, fewer: null };
    if (standing === 'new') return { raised: place, more: place, fewer: null };
    const [added, gone, inBoth] = [this.add(cell(more)), this.add(cell(fewer)), this.add(between(raised - more))];
    this.sums.push({ total: place, parts: [inBoth, added] }, { total: this.add(between(raised - more + fewer)), parts: [inBoth, gone] });
    return { raised: place, more: added, fewer: gone };
  }

  /** What each place shows: its number, or null. */
  shown(): (place: number) => Shown {
    const shown = shownCells(this.cells, this.sums);
    return (place) => (shown[place] ? (this.cells[place]?.value ?? null) : null);
  }
}
