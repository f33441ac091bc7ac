import { useState } from 'react';
import type { ServiceDirectory } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { nbCooperation } from '../messages/nb-cooperation';
import { EmptyState, TextField, TextLink } from '../parts/index';
import { ServiceCard } from './service-card';

const text = nbCooperation.services;
type Directory = ServiceDirectory['routines'][number];

/** Who can help with what, when and how (B67, B69): what is behind each door, in words that one would search by. */
export default function ServicesPage() {
  const query = useOperation('listServices');
  const [search, setSearch] = useState('');
  return (
    <AwaitPage title={text.title} query={query}>
      {({ routines }) => (
        <Page title={text.title} lead={text.lead} width="narrow">
          <p>
            {nbLocalPlan.services} <TextLink to="/skolens-plan">{nbLocalPlan.link}</TextLink>
          </p>
          {routines.length === 0 ? (
            <EmptyState title={text.none} />
          ) : (
            <>
              <TextField name="service-search" label={text.search} description={text.searchHelp} value={search} onChange={(event) => setSearch(event.target.value)} />
              {routines.map((routine) => (
                <Services key={routine.key} directory={routine} search={search} named={routines.length > 1} />
              ))}
            </>
          )}
        </Page>
      )}
    </AwaitPage>
  );
}

function Services({ directory, search, named }: { readonly directory: Directory; readonly search: string; readonly named: boolean }) {
  const hits = directory.services.filter((service) => mentions(service, search));
  const purposes = new Map(directory.purposes.map(({ key, title }) => [key, words(title)]));
  const kinds = (['internal', 'external'] as const).filter((kind) => hits.some((service) => service.kind === kind));
  return (
    <>
      {named && <h2 className="trapp-small-heading">{words(directory.title)}</h2>}
      <div aria-live="polite">{hits.length === 0 && <p className="trapp-subtle">{text.noHit}</p>}</div>
      {kinds.map((kind) => (
        <Section key={kind} title={text.kinds[kind]} level={named ? 3 : 2}>
          <ul className="trapp-list">
            {hits
              .filter((service) => service.kind === kind)
              .map((service) => (
                <li key={service.key}>
                  <ServiceCard service={service} contacts={directory.contacts.filter((contact) => contact.service === service.key)} purpose={service.consentPurpose === null ? null : (purposes.get(service.consentPurpose) ?? null)} />
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function mentions({ title, helpsWith, contactWhen }: Directory['services'][number], search: string): boolean {
  const sought = search.trim().toLocaleLowerCase('nb');
  return [title, helpsWith, contactWhen].some((part) => words(part).toLocaleLowerCase('nb').includes(sought));
}
