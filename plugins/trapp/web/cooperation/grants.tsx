import type { CooperationView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { StatusTag } from '../parts/index';

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
              <StatusTag tone={grant.endedOn === null ? 'info' : 'neutral'}>{grant.endedOn === null ? text.active : text.ended(dayWords(grant.endedOn))}</StatusTag>
            </div>
            <span className="trapp-subtle trapp-task__note">{text.row(dayWords(grant.from), grant.until === null ? null : dayWords(grant.until))}</span>
            <span className="trapp-task__note">{[grant.purpose, ...grant.shares.map((share) => nbCooperation.ask.parts[share])].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
