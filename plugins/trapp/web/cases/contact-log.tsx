import { Details, Paragraph } from '@digdir/designsystemet-react';
import type { Precautions } from '../../core/plans/index';
import type { CaseView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { audienceIn, AudienceTag, ChangeAudience } from '../audience/index';
import { Section } from '../layout/index';
import { nbCases } from '../messages/nb-cases';
import { nbProcedures } from '../messages/nb-procedures';
import { StatusTag } from '../parts/index';
import { useMe } from '../session/me';
import { ContactForm } from './contact-form';

/** Every contact with the home, newest first (S45), with a short form that works on a phone (B101). */
export function ContactLog({ view }: { readonly view: CaseView }) {
  const me = useMe();
  const contacts = [...view.case.contacts].sort((a, b) => b.on.localeCompare(a.on));
  return (
    <div id="contact-log">
      <Section title={nbCases.contacts.title} lead={nbCases.contacts.lead}>
        {view.may.work && view.case.status === 'open' && (
          <Details className="trapp-add">
            <Details.Summary id="add-contact">{nbCases.contacts.add}</Details.Summary>
            <Details.Content>
              <ContactForm caseId={view.case.id} />
            </Details.Content>
          </Details>
        )}
        {contacts.length === 0 && <p className="trapp-subtle">{nbCases.contacts.none}</p>}
        <ul className="trapp-list">
          {contacts.map((contact) => (
            <li key={contact.id}>
              <div className="trapp-cluster">
                <strong>{dayWords(contact.on)}</strong>
                <span>{`${nbCases.contacts.whom[contact.with]} · ${nbCases.contacts.way[contact.how]}`}</span>
                <AudienceTag audience={audienceIn(view, contact.id)} people={view.people} />
                {!contact.reached && <StatusTag tone="warning">{nbCases.contacts.notReached}</StatusTag>}
              </div>
              <Paragraph>{contact.summary}</Paragraph>
              {contact.precautions && <Paragraph className="trapp-subtle">{precautionWords(contact.precautions)}</Paragraph>}
              <span className="trapp-subtle">{view.people[contact.by]}</span>
              {(view.may.decide || contact.by === me.id) && view.may.work && <ChangeAudience caseId={view.case.id} of={{ kind: 'contact', id: contact.id }} audience={audienceIn(view, contact.id)} />}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function precautionWords(precautions: Precautions): string {
  const { short, seenTo, none } = nbProcedures.homeVisit;
  const held = (Object.keys(short) as (keyof Precautions)[]).filter((key) => precautions[key]).map((key) => short[key]);
  return held.length === 0 ? none : seenTo(held);
}
