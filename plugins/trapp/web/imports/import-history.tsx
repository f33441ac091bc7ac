import { Table } from '@digdir/designsystemet-react';
import { FolderIcon } from '@navikt/aksel-icons';
import type { OutputOf } from '../../core/contracts/index';
import { momentWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbImports } from '../messages/nb-imports';
import { EmptyState, useNarrow } from '../parts/index';

type Imports = OutputOf<'listImports'>['imports'];
const say = nbImports.history;

/** What has been imported for the school, and by whom. */
export function ImportHistory({ imports }: { readonly imports: Imports }) {
  const isNarrow = useNarrow();
  return (
    <Section title={say.title}>
      {imports.length === 0 && <EmptyState icon={<FolderIcon aria-hidden="true" />} title={say.empty} />}
      {imports.length > 0 && (isNarrow ? <AsList imports={imports} /> : <AsTable imports={imports} />)}
    </Section>
  );
}

const resultOf = ({ summary }: Imports[number]) => say.resultOf(summary);

function AsTable({ imports }: { readonly imports: Imports }) {
  return (
    <Table data-size="sm">
      <caption className="ds-sr-only">{say.caption}</caption>
      <Table.Head>
        <Table.Row>
          {[say.when, say.what, say.file, say.by, say.result].map((title) => (
            <Table.HeaderCell key={title} scope="col">
              {title}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {imports.map((row) => (
          <Table.Row key={row.id}>
            <Table.Cell>{momentWords(row.at)}</Table.Cell>
            <Table.Cell>{nbImports.kinds[row.kind]}</Table.Cell>
            <Table.Cell className="trapp-import__file">{row.fileName}</Table.Cell>
            <Table.Cell>{row.by}</Table.Cell>
            <Table.Cell>{resultOf(row)}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function AsList({ imports }: { readonly imports: Imports }) {
  return (
    <ul className="trapp-list">
      {imports.map((row) => (
        <li key={row.id} className="trapp-row__main">
          <strong>
            {nbImports.kinds[row.kind]}, {momentWords(row.at)}
          </strong>
          <span className="trapp-import__file">{row.fileName}</span>
          <span className="trapp-subtle">
            {row.by}: {resultOf(row)}
          </span>
        </li>
      ))}
    </ul>
  );
}
