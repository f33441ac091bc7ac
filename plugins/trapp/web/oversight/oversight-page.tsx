import { Paragraph } from '@digdir/designsystemet-react';
import type { OversightRow } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbOversight } from '../messages/nb-oversight';
import { TextLink } from '../parts/index';
import { AnswerForm } from './answer-form';

const text = nbOversight;

/** For those above the schools: what has been brought up to them, by number, school, step and reason (S39, B91). */
export default function OversightPage() {
  const query = useOperation('viewOversight');
  return (
    <AwaitPage title={text.page} query={query}>
      {({ rows }) => (
        <Page title={text.page} lead={text.lead}>
          {rows.length === 0 && <Paragraph>{text.none}</Paragraph>}
          {rows.map((row) => (
            <Row key={row.caseId} row={row} />
          ))}
        </Page>
      )}
    </AwaitPage>
  );
}

function Row({ row: { caseId, number, schoolName, stepTitle, stepSince, schoolDays, reasons, insight, mayAnswer } }: { readonly row: OversightRow }) {
  return (
    <Section title={`${schoolName}: ${text.number(number)}`} lead={text.since(words(stepTitle), dayWords(stepSince), schoolDays)}>
      <ul className="trapp-list">
        {reasons.map(({ kind, text: said, since }) => (
          <li key={`${kind} ${since} ${said}`} className="trapp-row__main">
            <span>{text.reasons[kind](said)}</span>
            <span className="trapp-subtle">{dayWords(since)}</span>
          </li>
        ))}
      </ul>
      {insight !== null && (
        <Paragraph>
          {text.insight(dayWords(insight.until), insight.purpose)} <TextLink to={`/saker/${caseId}`}>{text.read}</TextLink>
        </Paragraph>
      )}
      {mayAnswer && <AnswerForm caseId={caseId} />}
    </Section>
  );
}
