import { Paragraph, Table } from '@digdir/designsystemet-react';
import type { PresenceEffect } from '../../core/plans/index';
import { numberWords, spanWords } from '../dates/index';
import { nbRecords } from '../messages/nb-records';
import { ScrollRegion } from '../parts/index';

const text = nbRecords.evaluation;

/** Presence in as many school days before the plan as after it began: the figures, and what they say in a sentence. */
export function EffectTable({ effect }: { readonly effect: PresenceEffect | null }) {
  if (effect === null) return <Paragraph>{text.noEffect}</Paragraph>;
  const { before, after } = effect;
  const percent = (value: number | null) => (value === null ? '–' : text.percent(numberWords(value)));
  const rows = [
    { title: text.before, side: before },
    { title: text.after, side: after },
  ];
  return (
    <>
      <Paragraph>{changeWords(before.presencePercent, after.presencePercent)}</Paragraph>
      <ScrollRegion label={text.effect}>
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

function changeWords(before: number | null, after: number | null): string {
  if (before === null || after === null) return text.noEffect;
  const points = after - before;
  if (Math.abs(points) < 0.05) return text.same;
  return text.change(numberWords(Math.abs(points)), points > 0);
}
