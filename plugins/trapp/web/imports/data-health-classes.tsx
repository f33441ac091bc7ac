import { Table } from '@digdir/designsystemet-react';
import { PersonGroupIcon } from '@navikt/aksel-icons';
import type { DataHealthView } from '../../core/contracts/index';
import { nearDayWords, numberWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbDataHealth } from '../messages/nb-data-health';
import { EmptyState, StatusTag, useNarrow } from '../parts/index';

const say = nbDataHealth.classes;
type ClassRow = DataHealthView['classes'][number];

/** Each class the last ten school days, beside what is usual there. */
export function DataHealthClasses({ view: { classes, remarks, today } }: { readonly view: DataHealthView }) {
  const isNarrow = useNarrow();
  const noticed = new Set(remarks.map(({ groupId }) => groupId));
  const usual = ({ usually }: ClassRow) => (usually === null ? say.unknown : numberWords(Math.round(usually)));
  const latest = ({ lastAbsence }: ClassRow) => (lastAbsence === null ? say.never : nearDayWords(lastAbsence, today));
  const tag = ({ groupId }: ClassRow) => noticed.has(groupId) && <StatusTag tone="warning">{say.look}</StatusTag>;
  return (
    <Section title={say.title} lead={say.lead}>
      {classes.length === 0 && (
        <EmptyState icon={<PersonGroupIcon aria-hidden="true" />} title={say.none}>
          {say.noneMore}
        </EmptyState>
      )}
      {classes.length > 0 && isNarrow && (
        <ul className="trapp-list">
          {classes.map((row) => (
            <li key={row.groupId} className="trapp-row__main">
              <span className="trapp-cluster">
                <strong>{row.name}</strong>
                {tag(row)}
              </span>
              <span>
                {say.lately}: {row.lately}. {say.usually}: {usual(row)}.
              </span>
              <span className="trapp-subtle">
                {say.lastAbsence}: {latest(row)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {classes.length > 0 && !isNarrow && (
        <Table data-size="sm">
          <caption className="ds-sr-only">{say.caption}</caption>
          <Table.Head>
            <Table.Row>
              {[say.name, say.pupils, say.lately, say.usually, say.lastAbsence].map((title) => (
                <Table.HeaderCell key={title} scope="col">
                  {title}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {classes.map((row) => (
              <Table.Row key={row.groupId}>
                <Table.HeaderCell scope="row">
                  <span className="trapp-cluster">
                    {row.name} {tag(row)}
                  </span>
                </Table.HeaderCell>
                <Table.Cell className="trapp-number">{row.pupils}</Table.Cell>
                <Table.Cell className="trapp-number">{row.lately}</Table.Cell>
                <Table.Cell className="trapp-number">{usual(row)}</Table.Cell>
                <Table.Cell>{latest(row)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Section>
  );
}
