import type { UndeliveredRow } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbMeetings } from '../messages/nb-meetings';
import { TextLink } from '../parts/index';

const text = nbMeetings.deliveries;

/** Minutes that have not reached all who are entitled to them; not there when all is delivered. */
export function UndeliveredList({ rows }: { readonly rows: readonly UndeliveredRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={text.late}>
      <ul className="trapp-list">
        {rows.map(({ recordId, title, date, pupil, names }) => (
          <li key={recordId} className="trapp-row__main">
            <TextLink to={`/notater/${recordId}`}>{`${words(title)}, ${pupil.name}`}</TextLink>
            <span className="trapp-subtle">{[date === '' ? '' : dayWords(date), text.lateRow(names)].filter((part) => part !== '').join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
