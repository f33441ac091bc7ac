import { Table } from '@digdir/designsystemet-react';
import { explainAsTable, titlesIn, type ChoicesTitles, type Explanation, type TableRow } from '../../core/rules/index';
import { calledHere } from '../language/absence-names';
import { nbFindings } from '../messages/nb-findings';
import { ScrollRegion } from '../parts/index';

const say = nbFindings.view;

/** The stored verdict as figures beside each other: what was found, the limit, the window and the days, condition by condition. */
export function WhyTable({ explanation, choices }: { readonly explanation: Pick<Explanation, 'verdict'>; readonly choices: ChoicesTitles }) {
  const rows = explainAsTable(explanation.verdict, say.pupil.toLowerCase(), 'nb', { ...calledHere(), titleOf: titlesIn(choices) });
  return (
    <ScrollRegion label={say.table.caption}>
      <Table data-size="sm" className="trapp-figures">
        <caption className="ds-sr-only">{say.table.caption}</caption>
        <Table.Head>
          <Table.Row>
            {[say.table.condition, say.table.value, say.table.limit, say.table.period, say.table.days, say.table.result].map((title) => (
              <Table.HeaderCell key={title} scope="col">
                {title}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row, index) => (
            <Row key={index} row={row} />
          ))}
        </Table.Body>
      </Table>
    </ScrollRegion>
  );
}

function Row({ row }: { readonly row: TableRow }) {
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {row.under.length > 0 && <div className="trapp-subtle">{row.under.join(' › ')}</div>}
        {row.condition}
      </Table.HeaderCell>
      <Table.Cell className="trapp-number">{row.value ?? say.table.notMeasured}</Table.Cell>
      <Table.Cell className="trapp-number">{row.limit}</Table.Cell>
      <Table.Cell className="trapp-number">{row.period}</Table.Cell>
      <Table.Cell>
        <div>{row.period !== null && say.table.counted(row.counted)}</div>
        {row.leftOut.map(({ reason, days }) => (
          <div key={reason} className="trapp-subtle">
            {say.table.leftOut(days, reason)}
          </div>
        ))}
      </Table.Cell>
      <Table.Cell>
        <span className="trapp-figures__result">{row.resultInWords}</span>
        {row.missing !== null && <div className="trapp-subtle">{row.missing}</div>}
      </Table.Cell>
    </Table.Row>
  );
}
