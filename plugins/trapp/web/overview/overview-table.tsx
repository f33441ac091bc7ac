import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { OverviewFiguresView } from '../../core/contracts/index';
import { numberWords } from '../dates/index';
import { nbOverview } from '../messages/nb-overview';
import { ScrollRegion, useNarrow } from '../parts/index';

const say = nbOverview;

interface OverviewTableProps {
  readonly title: string;
  /** What each row is: a grade, a class. */
  readonly of: string;
  readonly rows: readonly { readonly id: string; readonly name: ReactNode; readonly figures: OverviewFiguresView }[];
}

const columns: readonly (readonly [label: string, figure: (figures: OverviewFiguresView) => ReactNode])[] = [
  [say.pupils, ({ pupils }) => pupils],
  [say.share, ({ sharePercent }) => (sharePercent === null ? <Unknown /> : `${numberWords(sharePercent)} %`)],
  [say.days, ({ days }) => known(days)],
  [say.documented, ({ documentedDays }) => known(documentedDays)],
  [say.undocumented, ({ undocumentedDays }) => known(undocumentedDays)],
  [say.lessons, ({ lessons }) => known(lessons)],
  [say.late, ({ late }) => known(late)],
  [say.withFinding, ({ withFinding }) => withFinding],
  [say.withCase, ({ withCase }) => withCase],
];

/** Grades or classes with their figures: a table, or on a narrow screen a list. */
export function OverviewTable({ title, of, rows }: OverviewTableProps) {
  if (useNarrow('60rem')) {
    return (
      <ul className="trapp-list">
        {rows.map(({ id, name, figures }) => (
          <li key={id} className="trapp-row__main">
            <strong>{name}</strong>
            <dl className="trapp-overview__figures">
              {columns.map(([label, figure]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{figure(figures)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ScrollRegion label={title}>
      <Table data-size="sm" className="trapp-overview">
        <caption className="ds-sr-only">{title}</caption>
        <Table.Head>
          <Table.Row>
            {[of, ...columns.map(([label]) => label)].map((label) => (
              <Table.HeaderCell key={label} scope="col">
                {label}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map(({ id, name, figures }) => (
            <Table.Row key={id}>
              <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
              {columns.map(([label, figure]) => (
                <Table.Cell key={label} className="trapp-number">
                  {figure(figures)}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollRegion>
  );
}

function known(figure: number | null): ReactNode {
  return figure === null ? <Unknown /> : numberWords(figure);
}

/** A dash for the eye, and words for the ear. */
export function Unknown() {
  return (
    <>
      <span aria-hidden="true">{say.unknown}</span>
      <span className="ds-sr-only">{say.unknownAloud}</span>
    </>
  );
}
