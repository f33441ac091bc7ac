import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { Waiting } from '../../core/contracts/index';
import { clockWords, momentWords } from '../dates/index';
import { nbEmergency } from '../messages/nb-emergency';
import { TextLink } from '../parts/index';

const text = nbEmergency;

/** On somebody's day: what was opened in an emergency that is theirs to know of, and what they have open themselves. */
export function EmergencyNotices({ emergencies: { toReview, inMyCases, mine } }: { readonly emergencies: Waiting['emergencies'] }) {
  return (
    <>
      {toReview > 0 && (
        <Alert data-color="warning">
          <Paragraph>
            {text.day.review(toReview)} <TextLink to="/nodtilgang/bruk">{text.day.see}</TextLink>
          </Paragraph>
        </Alert>
      )}
      {inMyCases.map(({ accessId, caseId, pupilName, staffName, openedAt }) => (
        <Alert key={accessId} data-color="warning">
          <Paragraph>
            {text.day.own(staffName, pupilName, momentWords(openedAt))} <TextLink to={`/saker/${caseId}`}>{text.banner.open}</TextLink>
          </Paragraph>
        </Alert>
      ))}
      {mine.map(({ accessId, caseId, until }) => (
        <Alert key={accessId} data-color="info">
          <Paragraph>
            {text.banner.mine(clockWords(until))} <TextLink to={`/saker/${caseId}`}>{text.banner.open}</TextLink>
          </Paragraph>
        </Alert>
      ))}
    </>
  );
}
