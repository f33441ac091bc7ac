import type { CaseView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbAudience as text } from '../messages/nb-audience';
import { AudienceTag } from './audience-line';
import { NameReaders } from './name-readers';

/** That something is written which is not for the reader: when, and for whom; what nobody reads any more is given to somebody. */
export function Withheld({ view }: { readonly view: CaseView }) {
  if (view.withheld.length === 0) return null;
  return (
    <Section title={text.withheld}>
      <ul className="trapp-list">
        {view.withheld.map(({ writtenOn, audience, unread }, index) => (
          <li key={unread?.id ?? `${writtenOn} ${index}`} className="trapp-row__main">
            <div className="trapp-cluster">
              <strong>{dayWords(writtenOn)}</strong>
              <AudienceTag audience={audience} people={view.people} />
            </div>
            {unread && <NameReaders caseId={view.case.id} of={unread} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
