import { Table } from '@digdir/designsystemet-react';
import type { Day } from '../../core/calendar/index';
import { DayStrip } from '../absences/index';
import { numberWords } from '../dates/index';
import { nbGroups } from '../messages/nb-groups';
import { PupilName, ScrollRegion } from '../parts/index';
import { FollowUp } from './follow-up';
import type { PupilRow, SortKey, Sorting } from './sort-pupils';

interface PupilTableProps {
  readonly rows: readonly PupilRow[];
  readonly days: readonly Day[];
  readonly groupName: string;
  readonly sorting: Sorting;
  readonly onSort: (by: SortKey) => void;
}

/** The whole class in one view; every column that is a figure can be sorted by. */
export function PupilTable({ rows, days, groupName, sorting, onSort }: PupilTableProps) {
  const say = nbGroups.group;
  const heading = (by: SortKey, label: string) => (
    <Table.HeaderCell
      scope="col"
      className={by === 'name' || by === 'follow' ? undefined : 'trapp-class__figure'}
      sort={sorting.by !== by ? 'none' : sorting.descending ? 'descending' : 'ascending'}
      onClick={() => onSort(by)}
    >
      {label}
    </Table.HeaderCell>
  );
  return (
    <ScrollRegion label={say.caption(groupName, days.length)}>
      <Table hover className="trapp-class">
        <caption className="ds-sr-only">{say.caption(groupName, days.length)}</caption>
        <Table.Head>
          <Table.Row>
            {heading('name', say.pupil)}
            <Table.HeaderCell scope="col">{say.strip(days.length)}</Table.HeaderCell>
            {heading('days', say.days)}
            {heading('undocumented', say.undocumented)}
            {heading('lessons', say.lessons)}
            {heading('late', say.late)}
            {heading('percent', say.percent)}
            {heading('follow', say.follow)}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.pupil.id}>
              <Table.HeaderCell scope="row">
                <PupilName pupil={row.pupil} withGroup={false} />
              </Table.HeaderCell>
              <Table.Cell>
                <DayStrip days={days} marks={row.marks} />
              </Table.Cell>
              <Figure>{numberWords(row.totals.days)}</Figure>
              <Figure>{numberWords(row.totals.undocumentedDays)}</Figure>
              <Figure>{numberWords(row.totals.lessons)}</Figure>
              <Figure>{numberWords(row.totals.late)}</Figure>
              <Figure>{row.totals.percentDays === null ? '–' : `${numberWords(row.totals.percentDays)} %`}</Figure>
              <Table.Cell>
                <FollowUp row={row} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollRegion>
  );
}

function Figure({ children }: { readonly children: string }) {
  return <Table.Cell className="trapp-number trapp-class__figure">{children}</Table.Cell>;
}
