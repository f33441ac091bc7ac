import { Alert, Heading, List, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { SchoolReplayReport } from '../../core/contracts/index';
import { dayWords, spanWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbReplay } from '../messages/nb-replay';
import { RaisedMonths } from './raised-months';
import { RaisedPupils } from './raised-pupils';
import { RaisedRules } from './raised-rules';

const say = nbReplay.result;

/** What came of it: in words first, then by rule and by month, and last the pupils by name. */
export function ReplayResult({ report }: { readonly report: SchoolReplayReport }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [report]);
  const isCompared = report.published !== null && report.standing !== 'same';
  return (
    <div ref={place} tabIndex={-1} className="trapp-arrival">
      <Section title={say.title}>
        <InWords report={report} />
      </Section>
      <div className="trapp-columns trapp-replay__tables">
        <div>
          <RaisedRules rules={report.rules} withDifference={isCompared} />
        </div>
        <div>
          <RaisedMonths months={report.whole.months} />
        </div>
      </div>
      <RaisedPupils raised={report.raised} withChange={isCompared} />
    </div>
  );
}

function InWords({ report: { from, to, pupils, schoolDays, ownLimits, whole, published, standing, lacking, unreadable } }: { readonly report: SchoolReplayReport }) {
  const [lack] = lacking;
  return (
    <div className="trapp-stack">
      <Heading level={3} data-size="sm">
        {say.raised(whole.raised ?? 0)}
      </Heading>
      <Paragraph>{say.where(spanWords(from, to), pupils, schoolDays)}</Paragraph>
      {ownLimits > 0 && <Paragraph>{say.ownLimits}</Paragraph>}
      {published !== null && standing !== 'same' && (
        <Paragraph>
          <strong>{say.compared(published, whole.more ?? 0, whole.fewer ?? 0)}</strong>
        </Paragraph>
      )}
      {lack && (
        <Alert data-color="warning">
          <Paragraph>{lack.from === null || lack.until === null ? say.lackingAll : say.lacking(dayWords(lack.from), dayWords(lack.until))}</Paragraph>
        </Alert>
      )}
      {unreadable.length > 0 && (
        <Alert data-color="warning">
          <Paragraph>{say.unreadable}</Paragraph>
          <List.Unordered>
            {unreadable.map(({ title, message }) => (
              <List.Item key={title}>
                {title}: {message}
              </List.Item>
            ))}
          </List.Unordered>
        </Alert>
      )}
      <Paragraph data-size="sm" className="trapp-subtle">
        {say.counted}
      </Paragraph>
    </div>
  );
}
