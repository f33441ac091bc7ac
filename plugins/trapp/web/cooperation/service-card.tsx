import { Details, Link, Paragraph } from '@digdir/designsystemet-react';
import type { ServiceDirectory } from '../../core/contracts/index';
import { words } from '../language/words';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { nbCooperation } from '../messages/nb-cooperation';
import { Facts } from '../parts/index';

const text = nbCooperation.services;
type Service = ServiceDirectory['routines'][number]['services'][number];

/** One service: what they can do at a glance, and when and how when it is opened. */
export function ServiceCard({ service, purpose, contacts = [] }: { readonly service: Service; readonly purpose: string | null; readonly contacts?: ServiceDirectory['routines'][number]['contacts'] }) {
  const { answerWithin: norm } = service;
  const consent = purpose === null ? (service.noConsentBecause ? text.needsNone(words(service.noConsentBecause)) : '') : text.needs(purpose);
  const facts = [
    { name: text.when, value: words(service.contactWhen) },
    ...contacts.map(({ schoolName, name, phone, note }) => ({ name: `${nbLocalPlan.here}, ${schoolName}`, value: [name, phone, note].filter(Boolean).join('. ') })),
    ...(service.contact ? [{ name: text.who, value: words(service.contact) }] : []),
    { name: text.how, value: words(service.how) },
    ...(service.phone ? [{ name: text.phone, value: <Link href={`tel:${service.phone.replace(/ /g, '')}`}>{service.phone}</Link> }] : []),
    ...(service.web ? [{ name: text.web, value: <Link href={service.web}>{service.web}</Link> }] : []),
    ...(norm ? [{ name: text.answer, value: `${norm.amount} ${text.units[norm.unit][norm.amount === 1 ? 0 : 1]}` }] : []),
    { name: text.consent, value: [consent, service.anonymousTalk ? text.anonymous : ''].filter(Boolean).join(' ') },
  ];
  return (
    <>
      <strong>{words(service.title)}</strong>
      <Paragraph>{words(service.helpsWith)}</Paragraph>
      <Details className="trapp-help" data-size="sm">
        <Details.Summary aria-label={`${text.when} og ${text.how.toLocaleLowerCase('nb')}: ${words(service.title)}`}>{`${text.when} og ${text.how.toLocaleLowerCase('nb')}`}</Details.Summary>
        <Details.Content>
          <Facts facts={facts} />
        </Details.Content>
      </Details>
    </>
  );
}
