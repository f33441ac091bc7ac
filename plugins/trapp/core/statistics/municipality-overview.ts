import { addUp, type AbsenceFigure, type MeasuredPupil, type OverviewFigures, type OverviewGround } from './absence-overview';
import { median } from './spread';
import { cell, shownCells, SMALLEST_SHOWN, type Cell } from './suppress';

/** One school's pupils together, and how many of them stand behind each figure. */
export interface SchoolTally {
  readonly figures: OverviewFigures;
  /** For each figure: pupils who have any of it. */
  readonly behind: Readonly<Record<AbsenceFigure, number>>;
  /** Pupils with absence that the school says nothing about the documentation of. */
  readonly behindUnstated: number;
  /** Each pupil's own, for the one in the middle of several schools; empty where the school has no figures. */
  readonly each: Readonly<Record<'days' | 'lessons', readonly number[]>>;
  /** Pupils times their shares, and pupils, for the share of several schools. */
  readonly shares: readonly [sum: number, pupils: number];
}

/** A figure as it is shown. `hidden`: few pupils stand behind it, or it could give away such a figure. Null: not known. */
export type Hideable = number | 'hidden' | null;
export type HideableFigures = { readonly [Name in keyof OverviewFigures]: Hideable };

export interface MunicipalityFigures {
  readonly whole: HideableFigures;
  readonly schools: readonly HideableFigures[];
  /** How many schools' absence is in the whole. */
  readonly counted: number;
}

/**
 * One school's pupils together. A school whose share cannot be told has no figures of absence here, not even those that are certain to be too low:
 * beside other schools' they would look like little absence.
 */
export function tallySchool(pupils: readonly MeasuredPupil[], ground: OverviewGround): SchoolTally {
  const figures = addUp(pupils, ground);
  const isKnown = ground.missing === null && figures.sharePercent !== null;
  const behind = (name: AbsenceFigure) => pupils.filter(({ values }) => values[name] > 0).length;
  const each = (name: AbsenceFigure) => (isKnown ? pupils.map(({ values }) => values[name]).filter((value) => !Number.isNaN(value)) : []);
  return {
    figures: isKnown ? figures : { ...figures, sharePercent: null, days: null, documentedDays: null, undocumentedDays: null, lessons: null, late: null, medianDays: null, medianLessons: null, awayAMonth: null },
    each: { days: each('days'), lessons: each('lessons') },
    behind: { sharePercent: behind('days'), days: behind('days'), documentedDays: behind('documentedDays'), undocumentedDays: behind('undocumentedDays'), lessons: behind('lessons'), late: behind('late') },
    behindUnstated: pupils.filter(({ values }) => values.days > values.documentedDays + values.undocumentedDays).length,
    shares: [(figures.sharePercent ?? 0) * pupils.length, pupils.length],
  };
}

/** Figures that say the same of the same pupils, so that they are shown or hidden together. */
interface Column {
  readonly names: readonly (keyof OverviewFigures)[];
  /** How many pupils stand behind; adds up over schools, or comes to less than for the schools together. */
  readonly behind: (tally: SchoolTally) => number;
  /** Is it a number of pupils, where all but a few of the school's would give the others away? */
  readonly isCount: boolean;
  /** Pupils behind what is left when the figures are taken from another that is shown. */
  readonly behindRest?: (tally: SchoolTally) => number;
}

const columns: readonly Column[] = [
  { names: ['pupils'], behind: ({ figures }) => figures.pupils, isCount: false },
  { names: ['sharePercent', 'days', 'medianDays'], behind: ({ behind }) => behind.days, isCount: false },
  { names: ['documentedDays', 'undocumentedDays'], behind: leastOfTheSplit, isCount: false, behindRest: ({ behindUnstated }) => behindUnstated },
  { names: ['lessons', 'medianLessons'], behind: ({ behind }) => behind.lessons, isCount: false },
  { names: ['late'], behind: ({ behind }) => behind.late, isCount: false },
  { names: ['awayAMonth'], behind: ({ figures }) => figures.awayAMonth ?? 0, isCount: true },
  { names: ['withFinding'], behind: ({ figures }) => figures.withFinding, isCount: true },
  { names: ['withCase'], behind: ({ figures }) => figures.withCase, isCount: true },
];

/** Days are documented, undocumented or neither: the total and two of these give the third, so the fewest pupils behind any of them decide. */
function leastOfTheSplit({ behind, behindUnstated }: SchoolTally): number {
  return Math.min(behind.documentedDays, behind.undocumentedDays, behindUnstated === 0 ? Infinity : behindUnstated);
}

/**
 * Schools and the municipality for somebody who sees no pupil (S23, B56, sec-17): no figure that fewer than five pupils stand behind, and none from which
 * such a figure could be worked out across schools. Each overview is closed in itself; who compares many of them is on record.
 */
export function hideSmallAbsence(tallies: readonly SchoolTally[]): MunicipalityFigures {
  const whole = together(tallies);
  const blank = (): Record<keyof OverviewFigures, Hideable> => ({ pupils: null, sharePercent: null, days: null, documentedDays: null, undocumentedDays: null, lessons: null, late: null, medianDays: null, medianLessons: null, awayAMonth: null, withFinding: null, withCase: null });
  const shownWhole = blank();
  const shownSchools = tallies.map(blank);
  for (const { names, behind, isCount, behindRest } of columns) {
    const known = tallies.flatMap((tally, at) => (names.some((name) => tally.figures[name] !== null) ? [at] : []));
    if (known.length === 0) continue;
    const cellOf = (tally: SchoolTally): Cell => cell(behind(tally), isCount ? tally.figures.pupils : Infinity);
    const cells = [cellOf(together(known.map((at) => tallies[at] as SchoolTally))), ...known.map((at) => cellOf(tallies[at] as SchoolTally))];
    const shown = shownCells(cells, [{ total: 0, parts: known.map((_, place) => place + 1) }]);
    const restOfHidden = known.reduce((sum, at, place) => sum + (shown[place + 1] ? 0 : (behindRest?.(tallies[at] as SchoolTally) ?? 0)), 0);
    if (restOfHidden > 0 && restOfHidden < SMALLEST_SHOWN) shown[0] = false;
    for (const name of names) {
      const put = (row: Record<keyof OverviewFigures, Hideable>, figures: OverviewFigures, place: number) => {
        row[name] = figures[name] === null || shown[place] ? figures[name] : 'hidden';
      };
      put(shownWhole, whole.figures, 0);
      known.forEach((at, place) => put(shownSchools[at] ?? blank(), (tallies[at] as SchoolTally).figures, place + 1));
    }
  }
  return { whole: shownWhole, schools: shownSchools, counted: tallies.filter(({ figures }) => figures.sharePercent !== null).length };
}

/** Several schools as one. What is not known of a school is left out of the sum. */
function together(tallies: readonly SchoolTally[]): SchoolTally {
  const sum = (of: (tally: SchoolTally) => number | null): number | null => tallies.reduce<number | null>((so, tally) => (of(tally) === null ? so : (so ?? 0) + (of(tally) ?? 0)), null);
  const count = (of: (tally: SchoolTally) => number) => sum(of) ?? 0;
  const withShare = tallies.filter(({ figures }) => figures.sharePercent !== null);
  const [shares, sharers] = [0, 1].map((at) => withShare.reduce((so, tally) => so + (tally.shares[at] ?? 0), 0)) as [number, number];
  const figure = (name: AbsenceFigure) => sum(({ figures }) => figures[name]);
  const each = { days: tallies.flatMap((tally) => tally.each.days), lessons: tallies.flatMap((tally) => tally.each.lessons) };
  const behindOf = (name: AbsenceFigure) => count(({ behind, figures }) => (figures[name] === null ? 0 : behind[name]));
  return {
    figures: {
      pupils: count(({ figures }) => figures.pupils),
      sharePercent: sharers === 0 ? null : shares / sharers,
      days: figure('days'),
      documentedDays: figure('documentedDays'),
      undocumentedDays: figure('undocumentedDays'),
      lessons: figure('lessons'),
      late: figure('late'),
      medianDays: median(each.days),
      medianLessons: median(each.lessons),
      awayAMonth: sum(({ figures }) => figures.awayAMonth),
      withFinding: count(({ figures }) => figures.withFinding),
      withCase: count(({ figures }) => figures.withCase),
    },
    behind: { sharePercent: behindOf('sharePercent'), days: behindOf('days'), documentedDays: behindOf('documentedDays'), undocumentedDays: behindOf('undocumentedDays'), lessons: behindOf('lessons'), late: behindOf('late') },
    each,
    behindUnstated: count(({ behindUnstated, figures }) => (figures.documentedDays === null ? 0 : behindUnstated)),
    shares: [shares, sharers],
  };
}
