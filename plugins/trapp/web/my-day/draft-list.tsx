import type { MyDay } from '../../core/contracts/index';
import { momentWords } from '../dates/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbMyDay } from '../messages/nb-my-day';
import { TextLink } from '../parts/index';

/** What was begun and not signed. */
export function DraftList({ drafts }: { readonly drafts: MyDay['drafts'] }) {
  return (
    <Section title={nbMyDay.drafts.title}>
      <ul className="trapp-list">
        {drafts.map(({ record, title, pupil }) => (
          <li key={record.id} className="trapp-row__main">
            <TextLink to={`/notater/${record.id}`}>{words(title)}</TextLink>
            <span className="trapp-subtle">
              {pupil.name}, {pupil.groupName}
            </span>
            <span className="trapp-subtle">{nbMyDay.drafts.saved(momentWords(record.savedAt))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
