import { Table } from '@digdir/designsystemet-react';
import type { AbsenceOverview } from '../../core/contracts/index';
import { monthWords, numberWords } from '../dates/index';
import { nbOverview } from '../messages/nb-overview';
import { ScrollRegion } from '../parts/index';
import { Unknown } from './figure-table';

const say = nbOverview;

interface MonthsTableProps {
  readonly months: AbsenceOverview['months'];
  /** The grades and the school, each with its share for each of the months. */
  readonly rows: readonly { readonly name: string; readonly shares: readonly (number | null)[] }[];
}

/** The grades beside each other and over time (B58): months downwards, so that it can be read on a phone too. */
export function MonthsTable({ months, rows }: MonthsTableProps) {
  return (
    <ScrollRegion label={say.months}>
      <Table data-size="sm" className="trapp-overview">
        <caption className="ds-sr-only">{say.months}</caption>
        <Table.Head>
          <Table.Row>
            {[say.month, ...rows.map(({ name }) => name)].map((label) => (
              <Table.HeaderCell key={label} scope="col">
                {label}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {months.map(({ from }, month) => (
            <Table.Row key={from}>
              <Table.HeaderCell scope="row">{monthWords(from)}</Table.HeaderCell>
              {rows.map(({ name, shares }) => (
                <Table.Cell key={name} className="trapp-number">
                  {percentOf(shares[month])}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollRegion>
  );
}

function percentOf(share: number | null | undefined) {
  return share === null || share === undefined ? <Unknown /> : `${numberWords(share)} %`;
}
