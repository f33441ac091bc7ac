import type { ReactNode } from 'react';
import type { HideableFiguresView } from '../../core/contracts/index';
import { numberWords } from '../dates/index';
import { nbOverview } from '../messages/nb-overview';
import { FigureTable, known, Unknown } from './figure-table';

const say = nbOverview;

interface OverviewTableProps {
  readonly title: string;
  /** What each row is: a grade, a class. */
  readonly of: string;
  readonly rows: readonly { readonly id: string; readonly name: ReactNode; readonly figures: HideableFiguresView }[];
}

const columns = (): readonly (readonly [label: string, figure: (figures: HideableFiguresView) => ReactNode])[] => [
  [say.pupils, ({ pupils }) => known(pupils)],
  [say.share, ({ sharePercent }) => (typeof sharePercent === 'number' ? `${numberWords(sharePercent)} %` : known(sharePercent))],
  [say.days, ({ days }) => known(days)],
  [say.documented, ({ documentedDays }) => known(documentedDays)],
  [say.undocumented, ({ undocumentedDays }) => known(undocumentedDays)],
  [say.lessons, ({ lessons }) => known(lessons)],
  [say.late, ({ late }) => known(late)],
  [say.medianPupil, ({ medianDays }) => known(medianDays)],
  [say.medianLessons, ({ medianLessons }) => known(medianLessons)],
  [say.awayAMonth, (figures) => awayOf(figures)],
  [say.withFinding, ({ withFinding }) => known(withFinding)],
  [say.withCase, ({ withCase }) => known(withCase)],
];

/** Grades, classes or schools with their absence. */
export function OverviewTable(props: OverviewTableProps) {
  return <FigureTable {...props} columns={columns()} />;
}

/** How many, and as a share of all: that is how the figure is spoken of (A14). */
function awayOf({ awayAMonth, pupils }: HideableFiguresView): ReactNode {
  if (typeof awayAMonth !== 'number' || typeof pupils !== 'number') return known(awayAMonth);
  return pupils === 0 ? <Unknown /> : say.awayOf(`${awayAMonth}`, numberWords((100 * awayAMonth) / pupils));
}
