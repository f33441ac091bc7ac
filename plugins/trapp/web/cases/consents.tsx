import type { CaseView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { nbCooperation } from '../messages/nb-cooperation';
import { StatusTag, TextLink } from '../parts/index';

const text = nbCases.consents;
const SHOWN = 3;

/** The latest answers about consent and how referrals go, in short; everything else is on a page of its own. A refusal is shown as calmly as a yes. */
export function Consents({ view }: { readonly view: CaseView }) {
  const purposes = new Map(view.consentPurposes.map((purpose) => [purpose.key, words(purpose.title)]));
  const consents = [...view.case.consents].reverse().slice(0, SHOWN);
  const ongoing = view.case.referrals.filter(({ endedOn }) => endedOn === null);
  return (
    <Section title={nbCooperation.title} lead={text.lead}>
      {consents.length === 0 && ongoing.length === 0 && <p className="trapp-subtle">{text.none}</p>}
      <ul className="trapp-list">
        {ongoing.map(({ id, serviceTitle, status, purpose }) => (
          <li key={id}>
            <div className="trapp-cluster">
              <strong>{serviceTitle}</strong>
              <StatusTag tone="info">{nbCooperation.referrals.status[status]}</StatusTag>
            </div>
            <span className="trapp-subtle">{purpose}</span>
          </li>
        ))}
        {consents.map((consent) => (
          <li key={consent.id}>
            <div className="trapp-cluster">
              <strong>{purposes.get(consent.purpose) ?? consent.purpose}</strong>
              <StatusTag tone={consent.answer === 'given' ? 'success' : 'neutral'}>{text[consent.answer]}</StatusTag>
            </div>
            <span className="trapp-subtle">
              {`${consent.givenBy}, ${dayWords(consent.on)}`} {consent.until !== null && text.validUntil(dayWords(consent.until))}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <TextLink to={`/saker/${view.case.id}/samarbeid`}>{nbCooperation.toPage}</TextLink>
      </p>
    </Section>
  );
}
