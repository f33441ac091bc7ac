import { Table } from '@digdir/designsystemet-react';
import type { MappingCard } from '../../core/contracts/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbMapping } from '../messages/nb-mapping';
import { ScrollRegion } from '../parts/index';

const text = nbMapping.factors;

/** Protective and risk statements counted in each area (F12, F13); not there before anybody has weighed any. */
export function FactorTable({ mapping }: { readonly mapping: MappingCard }) {
  const areas = mapping.themes.filter(({ protective, risk }) => protective.length + risk.length > 0);
  if (areas.length === 0) return null;
  return (
    <Section title={text.title} lead={text.lead}>
      <ScrollRegion label={text.caption}>
        <Table data-size="sm">
          <caption className="ds-sr-only">{text.caption}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{text.area}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{nbMapping.themes.protective}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{nbMapping.themes.risk}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {areas.map(({ key, title, protective, risk }) => (
              <Table.Row key={key}>
                <Table.HeaderCell scope="row">{title === null ? nbMapping.themes.other : words(title)}</Table.HeaderCell>
                <Table.Cell>{protective.length}</Table.Cell>
                <Table.Cell>{risk.length}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
    </Section>
  );
}
