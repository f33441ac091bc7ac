import { Paragraph, Table } from '@digdir/designsystemet-react';
import type { Effect } from '../../core/contracts/index';
import { numberWords, spanWords } from '../dates/index';
import { nbRecords } from '../messages/nb-records';
import { ScrollRegion } from '../parts/index';

const text = nbRecords.evaluation;

/** Presence in as many school days before as after: the figures, and what they may be taken to mean. */
export function EffectTable({ effect, label = text.effect }: { readonly effect: Effect | null; readonly label?: string }) {
  if (effect === null) return <Paragraph>{text.noEffect}</Paragraph>;
  const { before, after } = effect;
  const percent = (value: number | null) => (value === null ? '–' : text.percent(numberWords(value)));
  const rows = [
    { title: text.before, side: before },
    { title: text.after, side: after },
  ];
  return (
    <>
      <Paragraph>{meaningWords(effect.meaning)}</Paragraph>
      <ScrollRegion label={label}>
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{text.period}</Table.HeaderCell>
              <Table.HeaderCell>{text.presence}</Table.HeaderCell>
              <Table.HeaderCell>{text.absentDays}</Table.HeaderCell>
              <Table.HeaderCell>{text.schoolDays}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map(({ title, side }) => (
              <Table.Row key={title}>
                <Table.HeaderCell scope="row">
                  {title} <span className="trapp-subtle">{spanWords(side.from, side.to)}</span>
                </Table.HeaderCell>
                <Table.Cell>{percent(side.presencePercent)}</Table.Cell>
                <Table.Cell>{numberWords(side.absentDays)}</Table.Cell>
                <Table.Cell>{side.schoolDays}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
    </>
  );
}

/** What the difference may be taken to mean, in a sentence. */
export function meaningWords({ says, points }: Effect['meaning']): string {
  return text.meaning[says](numberWords(Math.abs(points ?? 0)), (points ?? 0) > 0);
}
