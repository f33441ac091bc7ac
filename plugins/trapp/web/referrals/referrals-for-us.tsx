import type { ReferralRow } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { nbOversight } from '../messages/nb-oversight';
import { StatusTag, TextLink } from '../parts/index';

const text = nbOversight.referrals;

/** What schools have referred to the service that one works for, the answer that is due first on top. */
export function ReferralsForUs({ referrals }: { readonly referrals: readonly ReferralRow[] }) {
  if (referrals.length === 0) return null;
  return (
    <Section title={text.title} lead={text.lead}>
      <ul className="trapp-list">
        {referrals.map(({ caseId, referralId, pupil, purpose, status, sentOn, answerBy, late }) => (
          <li key={referralId} className="trapp-row">
            <div className="trapp-row__main">
              <TextLink to={`/henvisninger/${caseId}/${referralId}`}>{purpose}</TextLink>
              <span className="trapp-subtle">
                {pupil.name}, {pupil.groupName}, {pupil.schoolName} · {text.sentOn(dayWords(sentOn))}
              </span>
              {answerBy !== null && (status === 'sent' || status === 'received') && <span className="trapp-subtle">{text.answerBy(dayWords(answerBy))}</span>}
            </div>
            {late ? <StatusTag tone="warning">{text.late}</StatusTag> : <StatusTag tone="info">{nbCooperation.referrals.status[status]}</StatusTag>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
