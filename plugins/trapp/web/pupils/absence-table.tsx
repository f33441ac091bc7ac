import { Table } from '@digdir/designsystemet-react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { absenceLine, amountWords, yesOrNo, type PupilAbsence } from '../absences/index';
import { shortDay } from '../dates/index';
import { nbAbsences } from '../messages/nb-absences';
import { nbPupils } from '../messages/nb-pupils';
import { EmptyState, ScrollRegion, useNarrow } from '../parts/index';

const say = nbPupils.table;

/** Every absence with all that is recorded about it, the newest first. */
export function AbsenceTable({ absences }: { readonly absences: readonly PupilAbsence[] }) {
  const isNarrow = useNarrow();
  const newest = [...absences].sort((one, other) => other.date.localeCompare(one.date));
  if (newest.length === 0) return <EmptyState icon={<CalendarIcon aria-hidden="true" />} title={say.empty} />;
  return isNarrow ? <AsList absences={newest} /> : <AsTable absences={newest} />;
}

const keyOf = (absence: PupilAbsence) => [absence.date, absence.kind, absence.at, absence.subject].join(' ');
const details = ({ subject, comment }: PupilAbsence) => [subject, comment].filter(Boolean).join(' – ');

function AsTable({ absences }: { readonly absences: readonly PupilAbsence[] }) {
  return (
    <ScrollRegion label={say.caption}>
      <Table data-size="sm">
        <caption className="ds-sr-only">{say.caption}</caption>
        <Table.Head>
          <Table.Row>
            {[say.day, say.what, say.cause, say.documented, say.reported, say.comment].map((title) => (
              <Table.HeaderCell key={title} scope="col">
                {title}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {absences.map((absence) => (
            <Table.Row key={keyOf(absence)}>
              <Table.Cell className="trapp-number">{shortDay(absence.date)}</Table.Cell>
              <Table.Cell>
                {nbAbsences.kinds[absence.kind]}
                <div className="trapp-subtle">{amountWords(absence)}</div>
              </Table.Cell>
              <Table.Cell>{nbAbsences.causes[absence.cause]}</Table.Cell>
              <Table.Cell>{yesOrNo(absence.documented)}</Table.Cell>
              <Table.Cell>{yesOrNo(absence.reported)}</Table.Cell>
              <Table.Cell>{details(absence)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollRegion>
  );
}

function AsList({ absences }: { readonly absences: readonly PupilAbsence[] }) {
  return (
    <ul className="trapp-list">
      {absences.map((absence) => (
        <li key={keyOf(absence)} className="trapp-row__main">
          <strong>{shortDay(absence.date)}</strong>
          <span>{absenceLine(absence)}</span>
          <span className="trapp-subtle">
            {nbAbsences.causes[absence.cause]}
            {absence.comment && ` – ${absence.comment}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
