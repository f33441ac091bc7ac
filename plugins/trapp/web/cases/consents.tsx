import { Details, Paragraph } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { StatusTag } from '../parts/index';
import { ConsentForm } from './consent-form';

const text = nbCases.consents;

/** Answers about consent, newest first. A refusal is shown as calmly as a yes. */
export function Consents({ view }: { readonly view: CaseView }) {
  if (view.consentPurposes.length === 0) return null;
  const purposes = new Map(view.consentPurposes.map((purpose) => [purpose.key, words(purpose.title)]));
  const consents = [...view.case.consents].reverse();
  return (
    <Section title={text.title} lead={text.lead}>
      {view.may.work && view.case.status === 'open' && (
        <Details className="trapp-add">
          <Details.Summary>{text.add}</Details.Summary>
          <Details.Content>
            <ConsentForm view={view} />
          </Details.Content>
        </Details>
      )}
      {consents.length === 0 && <p className="trapp-subtle">{text.none}</p>}
      <ul className="trapp-list">
        {consents.map((consent) => (
          <li key={consent.id}>
            <div className="trapp-cluster">
              <strong>{purposes.get(consent.purpose) ?? consent.purpose}</strong>
              <StatusTag tone={consent.answer === 'given' ? 'success' : 'neutral'}>{text[consent.answer]}</StatusTag>
            </div>
            <span className="trapp-subtle">
              {`${consent.givenBy}, ${dayWords(consent.on)}`} {consent.until !== null && text.validUntil(dayWords(consent.until))}
            </span>
            {consent.note && <Paragraph>{consent.note}</Paragraph>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
