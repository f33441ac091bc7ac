import { Table } from '@digdir/designsystemet-react';
import { PersonGroupIcon } from '@navikt/aksel-icons';
import type { SchoolReplayReport } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbReplay } from '../messages/nb-replay';
import { EmptyState, PupilName, ScrollRegion, StatusTag, useNarrow, type Tone } from '../parts/index';

const say = nbReplay.names;
const tones = { same: 'neutral', more: 'info', fewer: 'warning' } as const satisfies Record<string, Tone>;

interface RaisedPupilsProps {
  readonly raised: SchoolReplayReport['raised'];
  /** Is there another version to compare with? */
  readonly withChange: boolean;
}

/** Whom the rules would have raised, the earliest first. */
export function RaisedPupils({ raised, withChange }: RaisedPupilsProps) {
  const isNarrow = useNarrow();
  if (raised.length === 0) {
    return (
      <Section title={say.title}>
        <EmptyState icon={<PersonGroupIcon aria-hidden="true" />} title={say.empty} />
      </Section>
    );
  }
  return (
    <Section title={say.title} lead={say.lead}>
      {isNarrow ? <PupilList raised={raised} withChange={withChange} /> : <PupilTable raised={raised} withChange={withChange} />}
    </Section>
  );
}

function PupilTable({ raised, withChange }: RaisedPupilsProps) {
  return (
    <ScrollRegion label={say.caption}>
      <Table data-size="sm" hover>
        <caption className="ds-sr-only">{say.caption}</caption>
        <Table.Head>
          <Table.Row>
            {[say.pupil, say.first, say.by, ...(withChange ? [say.change] : [])].map((name) => (
              <Table.HeaderCell key={name} scope="col">
                {name}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {raised.map(({ pupil, change, hits }) => (
            <Table.Row key={pupil.id}>
              <Table.HeaderCell scope="row">
                <PupilName pupil={pupil} />
              </Table.HeaderCell>
              <Table.Cell className="trapp-number">{hits[0] && dayWords(hits[0].on)}</Table.Cell>
              <Table.Cell>{hits.map(({ title }) => words(title)).join(', ')}</Table.Cell>
              {withChange && (
                <Table.Cell>
                  <StatusTag tone={tones[change]}>{say.changes[change]}</StatusTag>
                </Table.Cell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollRegion>
  );
}

function PupilList({ raised, withChange }: RaisedPupilsProps) {
  return (
    <ul className="trapp-list" aria-label={say.caption}>
      {raised.map(({ pupil, change, hits }) => (
        <li key={pupil.id} className="trapp-stack trapp-stack--tight">
          <PupilName pupil={pupil} />
          <span>
            {hits[0] && dayWords(hits[0].on)}: {hits.map(({ title }) => words(title)).join(', ')}
          </span>
          {withChange && <StatusTag tone={tones[change]}>{say.changes[change]}</StatusTag>}
        </li>
      ))}
    </ul>
  );
}
