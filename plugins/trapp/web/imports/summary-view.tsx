import { Alert, Details, Paragraph, Table } from '@digdir/designsystemet-react';
import { withdrawsMuch, type ImportSummary } from '../../core/imports/index';
import { spanWords } from '../dates/index';
import { nbImports } from '../messages/nb-imports';
import { Facts, ScrollRegion } from '../parts/index';

const say = nbImports.preview;

/** Is every row rejected or left out? */
export function hasNothingToImport({ rows, rejected, ignored }: ImportSummary): boolean {
  return rows <= rejected + ignored;
}

/** What a file would do, or did: the counts, how it was read, and the rows that could not be used. */
export function SummaryView({ summary }: { readonly summary: ImportSummary }) {
  const { rows, added, changed, unchanged, restored, withdrawn, ignored, rejected, from, to, read, problems, kind, notInFile } = summary;
  const figures = [
    { name: say.counts.rows, value: rows },
    { name: say.counts.added, value: added },
    { name: say.counts.changed, value: changed },
    { name: say.counts.unchanged, value: unchanged },
    ...(restored > 0 ? [{ name: say.counts.restored, value: restored }] : []),
    ...(withdrawn > 0 ? [{ name: say.counts.withdrawn, value: withdrawn }] : []),
    { name: say.counts.ignored, value: ignored },
    { name: say.counts.rejected, value: rejected },
  ];
  const isMuch = withdrawsMuch({ withdrawn, stored: unchanged + changed + withdrawn + notInFile });
  return (
    <>
      <dl className="trapp-import__counts">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value.toLocaleString('nb-NO')}</dd>
          </div>
        ))}
      </dl>
      {withdrawn > 0 && (
        <Alert data-color={isMuch ? 'danger' : 'warning'}>
          <Paragraph>{isMuch ? say.withdrawsMuch(withdrawn) : say.withdrawn(withdrawn)}</Paragraph>
        </Alert>
      )}
      {notInFile > 0 && (
        <Alert data-color={kind === 'roster' ? 'warning' : 'info'}>
          <Paragraph>{say.notInFile[kind](notInFile)}</Paragraph>
        </Alert>
      )}
      {from && to && <Facts facts={[{ name: say.days, value: spanWords(from, to) }]} />}
      {problems.length > 0 && <RowsToLookAt rejected={rejected} problems={problems} isNothingLeft={hasNothingToImport(summary)} />}
      <Details data-size="sm">
        <Details.Summary>{say.read}</Details.Summary>
        <Details.Content>
          <Paragraph>{say.readAs(read.encoding, say.delimiters[read.delimiter] ?? read.delimiter)}</Paragraph>
          <Paragraph>
            {say.columns}: {read.columns.join(', ')}
          </Paragraph>
        </Details.Content>
      </Details>
    </>
  );
}

interface RowsToLookAtProps {
  readonly rejected: number;
  readonly problems: ImportSummary['problems'];
  readonly isNothingLeft: boolean;
}

function RowsToLookAt({ rejected, problems, isNothingLeft }: RowsToLookAtProps) {
  return (
    <div className="trapp-stack">
      <Alert data-color={rejected > 0 ? 'warning' : 'info'}>
        <Paragraph>
          <strong>{rejected > 0 ? say.rejected.title(rejected) : say.rejected.remarks}</strong>{' '}
          {rejected > 0 && (isNothingLeft ? say.rejected.nothingLeft : say.rejected.lead)} {problems.length < rejected && say.rejected.more(problems.length)}
        </Paragraph>
      </Alert>
      <div className="trapp-import__rejected">
        <ScrollRegion label={say.rejected.caption}>
          <Table data-size="sm" stickyHeader>
            <caption className="ds-sr-only">{say.rejected.caption}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{say.rejected.row}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{say.rejected.field}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{say.rejected.why}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {problems.map(({ row, path, message }) => (
                <Table.Row key={`${row} ${path} ${message}`}>
                  <Table.Cell className="trapp-number">{row}</Table.Cell>
                  <Table.Cell>{path}</Table.Cell>
                  <Table.Cell>{message}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </ScrollRegion>
      </div>
    </div>
  );
}
