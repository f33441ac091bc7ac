import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { numberWords } from '../dates/index';
import { nbOverview } from '../messages/nb-overview';
import { ScrollRegion, useNarrow } from '../parts/index';

interface FigureTableProps<Figures> {
  readonly title: string;
  /** What each row is: a grade, a class, a check. */
  readonly of: string;
  readonly columns: readonly (readonly [label: string, figure: (figures: Figures) => ReactNode])[];
  readonly rows: readonly { readonly id: string; readonly name: ReactNode; readonly figures: Figures }[];
}

/** Rows of figures: a table, or on a narrow screen a list. */
export function FigureTable<Figures>({ title, of, columns, rows }: FigureTableProps<Figures>) {
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

/** `hidden`: small, or would give away a small one. */
export function known(figure: number | 'hidden' | null): ReactNode {
  if (figure === 'hidden') return <span className="trapp-subtle">{nbOverview.hidden}</span>;
  return figure === null ? <Unknown /> : numberWords(figure);
}

/** A dash for the eye, and words for the ear. */
export function Unknown() {
  return (
    <>
      <span aria-hidden="true">{nbOverview.unknown}</span>
      <span className="ds-sr-only">{nbOverview.unknownAloud}</span>
    </>
  );
}
