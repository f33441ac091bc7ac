import { Alert, Details, Paragraph } from '@digdir/designsystemet-react';
import type { DeliveriesView } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbMeetings } from '../messages/nb-meetings';
import { Await, StatusTag } from '../parts/index';
import { DeliveryForm } from './delivery-form';

const text = nbMeetings.deliveries;

/** Who is entitled to the signed minutes, whom they have reached and how, and who is still waited for (S76). */
export function DeliveryPanel({ recordId }: { readonly recordId: string }) {
  const query = useOperation('viewDeliveries', { params: { recordId } });
  return (
    <Section title={text.title} lead={text.lead}>
      <Await query={query}>{(view) => <Deliveries view={view} />}</Await>
    </Section>
  );
}

function Deliveries({ view }: { readonly view: DeliveriesView }) {
  const row = ({ how, on, by }: DeliveriesView['log'][number]) => text.row(text.ways[how], dayWords(on), view.people[by] ?? '');
  const isWaiting = view.recipients.some(({ delivered }) => delivered === null);
  return (
    <>
      {view.isProtected && (
        <Alert data-color="warning">
          <Paragraph>{text.shielded}</Paragraph>
        </Alert>
      )}
      <ul className="trapp-list">
        {view.recipients.map(({ kind, name, delivered }) => (
          <li key={`${kind} ${name}`} className="trapp-row">
            <div className="trapp-row__main">
              <strong>{name}</strong>
              <span className="trapp-subtle">{delivered === null ? text.kinds[kind] : `${text.kinds[kind]} · ${row(delivered)}`}</span>
              {delivered !== null && delivered.why !== '' && <span>{delivered.why}</span>}
            </div>
            {delivered === null && <StatusTag tone="warning">{text.waiting}</StatusTag>}
          </li>
        ))}
      </ul>
      {view.recipients.length > 0 && !isWaiting && <p className="trapp-subtle">{text.all}</p>}
      {view.may.work && (
        <Details className="trapp-add" data-size="sm">
          <Details.Summary>{text.add}</Details.Summary>
          <Details.Content>
            <DeliveryForm view={view} />
          </Details.Content>
        </Details>
      )}
      {view.log.length > 0 && (
        <Details className="trapp-help" data-size="sm">
          <Details.Summary>{text.log(view.log.length)}</Details.Summary>
          <Details.Content>
            <ul className="trapp-list">
              {view.log.map((delivery) => (
                <li key={delivery.id} className="trapp-row__main">
                  <strong>{delivery.to.name}</strong>
                  <span className="trapp-subtle">{row(delivery)}</span>
                  {delivery.why !== '' && <span>{delivery.why}</span>}
                </li>
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
    </>
  );
}
