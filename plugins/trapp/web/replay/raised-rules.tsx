import { Paragraph, Table } from '@digdir/designsystemet-react';
import type { SchoolReplayReport } from '../../core/contracts/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbReplay } from '../messages/nb-replay';
import { ScrollRegion } from '../parts/index';

const say = nbReplay.rules;
type Rule = SchoolReplayReport['rules'][number];

/** Each rule's numbers, and what there is to know about them. */
export function RaisedRules({ rules, withDifference }: { readonly rules: readonly Rule[]; readonly withDifference: boolean }) {
  return (
    <Section title={say.title}>
      <ScrollRegion label={say.title}>
        <Table data-size="sm">
          <caption className="ds-sr-only">{say.title}</caption>
          <Table.Head>
            <Table.Row>
              {[say.rule, say.raised, ...(withDifference ? [say.more, say.fewer] : [])].map((name) => (
                <Table.HeaderCell key={name} scope="col">
                  {name}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rules.map((rule) => (
              <Table.Row key={rule.key}>
                <Table.HeaderCell scope="row">
                  {words(rule.title)}
                  {notesOf(rule).map((note) => (
                    <Paragraph key={note} data-size="xs" className="trapp-subtle">
                      {note}
                    </Paragraph>
                  ))}
                </Table.HeaderCell>
                <Table.Cell className="trapp-number">{rule.raised}</Table.Cell>
                {withDifference && <Table.Cell className="trapp-number">{rule.more}</Table.Cell>}
                {withDifference && <Table.Cell className="trapp-number">{rule.fewer}</Table.Cell>}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
    </Section>
  );
}

function notesOf({ makesList, asksAboutCase, neverAsked, neverJudged }: Rule): string[] {
  return [...(makesList ? [say.makesList] : []), ...(asksAboutCase ? [say.asksAboutCase] : []), ...(neverAsked ? [say.neverAsked] : []), ...(neverJudged !== null && neverJudged > 0 ? [say.neverJudged(neverJudged)] : [])];
}
