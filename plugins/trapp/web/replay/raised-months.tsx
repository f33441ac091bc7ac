import { Table } from '@digdir/designsystemet-react';
import type { SchoolReplayReport } from '../../core/contracts/index';
import { monthWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbReplay } from '../messages/nb-replay';

const say = nbReplay.months;

/** How many were raised first in each month, with a bar beside each number for the eye. */
export function RaisedMonths({ months }: { readonly months: SchoolReplayReport['whole']['months'] }) {
  const most = Math.max(1, ...months.map(({ raised }) => raised ?? 0));
  return (
    <Section title={say.title}>
      <Table data-size="sm">
        <caption className="ds-sr-only">{say.title}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{say.month}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say.raised}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {months.map(({ month, raised }) => (
            <Table.Row key={month}>
              <Table.HeaderCell scope="row">{monthWords(`${month}-01`)}</Table.HeaderCell>
              <Table.Cell>
                <span className="trapp-replay__bar">
                  <span className="trapp-number">{raised ?? 0}</span>
                  <span aria-hidden="true" style={{ inlineSize: `${(100 * (raised ?? 0)) / most}%` }} />
                </span>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Section>
  );
}
