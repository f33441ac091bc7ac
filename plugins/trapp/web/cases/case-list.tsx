import { Table } from '@digdir/designsystemet-react';
import { isOverdue, type Day } from '../../core/calendar/index';
import type { CaseRow } from '../../core/contracts/index';
import { words } from '../language/words';
import { nbCaseList } from '../messages/nb-case-list';
import { DueNote, ScrollRegion, ShieldTag, StatusTag, TextLink } from '../parts/index';

interface CaseListProps {
  readonly cases: readonly CaseRow[];
  readonly today: Day;
  /** A list instead of a table, where there is little room. */
  readonly isNarrow: boolean;
  /** What leads to the case: the pupil's name, or on the pupil's own page the step. */
  readonly subject?: 'pupil' | 'step';
  /** For those who decide: which version each case follows, and where it can be moved. */
  readonly withVersions?: boolean;
}

/** Overdue first, then by the step's deadline. */
function byStepDue(cases: readonly CaseRow[]): CaseRow[] {
  return [...cases].sort((one, other) => Number(other.overdue) - Number(one.overdue) || one.stepDue.localeCompare(other.stepDue));
}

export function CaseList({ cases, today, isNarrow, subject = 'pupil', withVersions = false }: CaseListProps) {
  const sorted = byStepDue(cases);
  return isNarrow ? <AsList cases={sorted} today={today} subject={subject} withVersions={withVersions} /> : <AsTable cases={sorted} today={today} withVersions={withVersions} />;
}

function AsList({ cases, today, subject, withVersions }: Omit<CaseListProps, 'isNarrow'>) {
  return (
    <ul className="trapp-list">
      {cases.map((row) => (
        <li key={row.id} className="trapp-row__main">
          <span className="trapp-pupil">
            <TextLink to={`/saker/${row.id}`}>{subject === 'pupil' ? row.pupil.name : words(row.stepTitle)}</TextLink>
            {subject === 'pupil' && <span className="trapp-subtle">{row.pupil.groupName}</span>}
            {subject === 'pupil' && row.pupil.protected && <ShieldTag />}
          </span>
          <span className="trapp-subtle">{subject === 'pupil' ? `${words(row.levelTitle)}: ${words(row.stepTitle)}` : `${words(row.levelTitle)}, ${row.ownerName}`}</span>
          <Deadline row={row} today={today} />
          {withVersions === true && <Version row={row} />}
        </li>
      ))}
    </ul>
  );
}

function AsTable({ cases, today, withVersions }: Omit<CaseListProps, 'isNarrow' | 'subject'>) {
  return (
    <ScrollRegion label={nbCaseList.caption}>
      <Table hover className="trapp-cases">
        <caption className="ds-sr-only">{nbCaseList.caption}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{nbCaseList.pupil}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{nbCaseList.step}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{nbCaseList.next}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{nbCaseList.due}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{nbCaseList.owner}</Table.HeaderCell>
            {withVersions === true && <Table.HeaderCell scope="col">{nbCaseList.version}</Table.HeaderCell>}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {cases.map((row) => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">
                <span className="trapp-pupil">
                  <TextLink to={`/saker/${row.id}`}>{row.pupil.name}</TextLink>
                  <span className="trapp-subtle">{row.pupil.groupName}</span>
                  {row.pupil.protected && <ShieldTag />}
                </span>
              </Table.HeaderCell>
              <Table.Cell>
                {words(row.stepTitle)}
                <div className="trapp-subtle">{words(row.levelTitle)}</div>
              </Table.Cell>
              <Table.Cell>{row.nextTask ? <NextTask task={row.nextTask} today={today} /> : <span className="trapp-subtle">{nbCaseList.noTask}</span>}</Table.Cell>
              <Table.Cell>
                <Deadline row={row} today={today} />
              </Table.Cell>
              <Table.Cell>{row.ownerName}</Table.Cell>
              {withVersions === true && (
                <Table.Cell>
                  <Version row={row} />
                </Table.Cell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollRegion>
  );
}

/** The version that the case follows, and the guided move when there is a newer one (C3). */
function Version({ row: { id, pupil, version } }: { readonly row: CaseRow }) {
  return (
    <span>
      {nbCaseList.versionName(version.number)}
      {version.newer !== null && (
        <>
          {'. '}
          <TextLink to={`/saker/${id}/ny-utgave`} aria-label={nbCaseList.moveOf(pupil.name, version.newer)}>
            {nbCaseList.moveTo(version.newer)}
          </TextLink>
        </>
      )}
    </span>
  );
}

function NextTask({ task, today }: { readonly task: NonNullable<CaseRow['nextTask']>; readonly today: Day }) {
  return (
    <>
      <div>{task.title}</div>
      <DueNote due={task.due} dueAt={task.dueAt} today={today} overdue={task.overdue} />
    </>
  );
}

function Deadline({ row, today }: { readonly row: CaseRow; readonly today: Day }) {
  if (row.status === 'closed') return <StatusTag tone="neutral">{nbCaseList.isClosed}</StatusTag>;
  // A case is overdue also when only a task is; this note is about the step's own deadline.
  return <DueNote due={row.stepDue} today={today} overdue={isOverdue(row.stepDue, today)} />;
}
