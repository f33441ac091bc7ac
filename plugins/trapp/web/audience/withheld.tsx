import type { CaseView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbAudience as text } from '../messages/nb-audience';
import { AudienceTag } from './audience-line';

/** That something is written which is not for the reader: when, and for whom. */
export function Withheld({ view }: { readonly view: CaseView }) {
  if (view.withheld.length === 0) return null;
  return (
    <Section title={text.withheld}>
      <ul className="trapp-list">
        {view.withheld.map(({ writtenOn, audience }, index) => (
          <li key={`${writtenOn} ${index}`} className="trapp-cluster">
            <strong>{dayWords(writtenOn)}</strong>
            <AudienceTag audience={audience} people={view.people} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
