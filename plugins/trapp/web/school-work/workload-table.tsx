import { Table } from '@digdir/designsystemet-react';
import type { WorkloadRow } from '../../core/contracts/index';
import { nbBaton } from '../messages/nb-baton';
import { StatusTag, useNarrow } from '../parts/index';
import { useRoleName } from '../session/role-names';

const text = nbBaton.work;

/** What each has to do, by name and in no order of merit (B97). */
export function WorkloadTable({ rows }: { readonly rows: readonly WorkloadRow[] }) {
  const roleName = useRoleName();
  if (useNarrow('48rem')) return <WorkloadList rows={rows} />;
  return (
    <Table data-size="sm">
      <caption className="ds-sr-only">{text.workload}</caption>
      <Table.Head>
        <Table.Row>
          {[text.name, text.roles, text.cases, text.tasks, text.overdue].map((label) => (
            <Table.HeaderCell key={label} scope="col">
              {label}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map(({ id, name, roles, classes, ownCases, openTasks, overdueTasks, away }) => (
          <Table.Row key={id}>
            <Table.HeaderCell scope="row">
              <span className="trapp-cluster">
                {name} {away && <StatusTag tone="neutral">{text.away}</StatusTag>}
              </span>
            </Table.HeaderCell>
            <Table.Cell>{[...roles.map((role) => roleName(role)), ...classes].join(', ')}</Table.Cell>
            {[ownCases, openTasks, overdueTasks].map((number, index) => (
              <Table.Cell key={index} className="trapp-number">
                {number}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function WorkloadList({ rows }: { readonly rows: readonly WorkloadRow[] }) {
  const roleName = useRoleName();
  return (
    <ul className="trapp-list">
      {rows.map(({ id, name, roles, classes, ownCases, openTasks, overdueTasks, away }) => (
        <li key={id} className="trapp-row__main">
          <span>
            <strong>{name}</strong> {away && <StatusTag tone="neutral">{text.away}</StatusTag>}
          </span>
          <span className="trapp-subtle">{[...roles.map((role) => roleName(role)), ...classes].join(', ')}</span>
          <span>{text.numbers(ownCases, openTasks, overdueTasks)}</span>
        </li>
      ))}
    </ul>
  );
}
