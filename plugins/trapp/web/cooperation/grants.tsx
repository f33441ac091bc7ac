import type { CooperationView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { StatusTag } from '../parts/index';
import { useMe } from '../session/me';

const text = nbCooperation.grants;

/** Who was given access to what, for which purpose and until when; nothing here is ever taken away. */
export function Grants({ view }: { readonly view: CooperationView }) {
  return (
    <Section title={text.title}>
      {view.grants.length === 0 && <p className="trapp-subtle">{text.none}</p>}
      <ul className="trapp-list">
        {view.grants.map((grant) => (
          <li key={grant.id}>
            <div className="trapp-cluster">
              <strong>{grant.to}</strong>
              <Standing grant={grant} />
            </div>
            <span className="trapp-subtle trapp-task__note">{text.row(dayWords(grant.from), grant.until === null ? null : dayWords(grant.until))}</span>
            <span className="trapp-task__note">{[grant.purpose, ...grant.shares.map((share) => nbCooperation.ask.parts[share])].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was given until a day is over when that day has passed, whether or not anybody has ended it. */
function Standing({ grant: { endedOn, until } }: { readonly grant: CooperationView['grants'][number] }) {
  const { today } = useMe();
  if (endedOn !== null) return <StatusTag tone="neutral">{text.ended(dayWords(endedOn))}</StatusTag>;
  return until !== null && until < today ? <StatusTag tone="neutral">{text.ranOut(dayWords(until))}</StatusTag> : <StatusTag tone="info">{text.active}</StatusTag>;
}
