import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { Day } from '../../core/calendar/index';
import { DayStrip } from '../absences/index';
import { numberWords } from '../dates/index';
import { nbGroups } from '../messages/nb-groups';
import { PupilName } from '../parts/index';
import { FollowUp } from './follow-up';
import { sortKeys, type PupilRow, type SortKey, type Sorting } from './sort-pupils';

interface PupilCardsProps {
  readonly rows: readonly PupilRow[];
  readonly days: readonly Day[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

const say = nbGroups.group;
const labelOf = (key: SortKey): string => (key === 'name' ? say.pupil : say[key]);

/** The class on a phone: one card for each pupil. */
export function PupilCards({ rows, days, sorting, onSort }: PupilCardsProps) {
  return (
    <div className="trapp-stack">
      <Field>
        <Label>{say.sortBy}</Label>
        <Select
          value={sorting.by}
          onChange={({ target }) => {
            const by = sortKeys.find((key) => key === target.value) ?? 'name';
            onSort({ by, descending: by !== 'name' });
          }}
        >
          {sortKeys.map((key) => (
            <Select.Option key={key} value={key}>
              {labelOf(key)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <ul className="trapp-list">
        {rows.map((row) => (
          <li key={row.pupil.id} className="trapp-class__card">
            <PupilName pupil={row.pupil} withGroup={false} />
            <DayStrip days={days} marks={row.marks} />
            <dl className="trapp-class__figures">
              <Figure name={say.days} value={numberWords(row.totals.days)} />
              <Figure name={say.undocumented} value={numberWords(row.totals.undocumentedDays)} />
              <Figure name={say.lessons} value={numberWords(row.totals.lessons)} />
              <Figure name={say.late} value={numberWords(row.totals.late)} />
            </dl>
            {(row.newFindings.length > 0 || row.openCaseId) && <FollowUp row={row} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
