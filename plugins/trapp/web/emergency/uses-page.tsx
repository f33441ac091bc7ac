import { Paragraph } from '@digdir/designsystemet-react';
import type { EmergencyUse } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { momentWords } from '../dates/index';
import { Page, Section } from '../layout/index';
import { nbEmergency } from '../messages/nb-emergency';
import { Await, EmptyState, StatusTag, TextLink } from '../parts/index';

const text = nbEmergency.uses;

/** The uses that are the reader's to look at, and their own: who, when, why, and whether anybody has looked at it. */
export default function UsesPage() {
  const query = useOperation('listEmergencies');
  return (
    <Page title={text.page} lead={text.lead}>
      <Await query={query}>
        {({ uses }) => (
          <Section title={text.list}>
            {uses.length === 0 ? (
              <EmptyState title={text.none} />
            ) : (
              <ul className="trapp-list">
                {uses.map((use) => (
                  <Row key={use.accessId} use={use} />
                ))}
              </ul>
            )}
          </Section>
        )}
      </Await>
    </Page>
  );
}

function Row({ use }: { readonly use: EmergencyUse }) {
  const { accessId, staffName, schoolName, number, pupil, reason, openedAt, review, mayReview } = use;
  const what = number === null ? text.missed : (pupil?.name ?? text.number(number));
  const mayOpen = mayReview || review !== null;
  return (
    <li className="trapp-row">
      <div className="trapp-row__main">
        <strong>
          {staffName}: {what}
        </strong>
        <span>{nbEmergency.reasons[reason]}</span>
        <span className="trapp-subtle">{[momentWords(openedAt), ...(schoolName === null ? [] : [schoolName])].join(' · ')}</span>
        {mayOpen && number !== null && (
          <Paragraph>
            <TextLink to={`/nodtilgang/bruk/${accessId}`}>
              {mayReview ? text.see : text.seeAgain}
              <span className="ds-sr-only">
                : {staffName}, {momentWords(openedAt)}
              </span>
            </TextLink>
          </Paragraph>
        )}
      </div>
      <UseTag use={use} />
    </li>
  );
}

export function UseTag({ use: { number, isOpen, review } }: { readonly use: EmergencyUse }) {
  if (number === null) return <StatusTag tone="neutral">{text.missedHelp}</StatusTag>;
  if (isOpen) return <StatusTag tone="warning">{text.openNow}</StatusTag>;
  return <StatusTag tone={review === null ? 'warning' : 'neutral'}>{review === null ? text.waiting : text.reviewed}</StatusTag>;
}
