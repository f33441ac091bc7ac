import type { TeamMeetingView } from '../../core/contracts/index';
import { words } from '../language/words';
import { nbMeetings } from '../messages/nb-meetings';
import { Facts, StatusTag } from '../parts/index';

const text = nbMeetings.team;
const tones = { invited: 'neutral', present: 'success', absent: 'neutral' } as const;

/** Who comes, and what is on the agenda besides the cases, for reading. */
export function FrameFacts({ view: { frame, services, template } }: { readonly view: TeamMeetingView }) {
  const titles = new Map(services.map(({ key, title }) => [key, words(title)]));
  const facts = [
    { name: text.leader, value: frame.leader },
    { name: text.noteTaker, value: frame.noteTaker },
  ].filter(({ value }) => value.trim() !== '');
  return (
    <>
      {facts.length > 0 && <Facts facts={facts} />}
      <h3 className="trapp-small-heading">{text.participants}</h3>
      <ul className="trapp-list">
        {frame.participants.map(({ id, name, role, service, presence }) => (
          <li key={id} className="trapp-row">
            <div className="trapp-row__main">
              <span>{name || role}</span>
              {service !== null && <span className="trapp-subtle">{titles.get(service) ?? ''}</span>}
            </div>
            <StatusTag tone={tones[presence]}>{text.presence[presence]}</StatusTag>
          </li>
        ))}
      </ul>
      <h3 className="trapp-small-heading">{text.agenda}</h3>
      <ul className="trapp-list">
        {template.agenda.map((point) => {
          const held = frame.agenda.find(({ key }) => key === point.key);
          return (
            <li key={point.key} className="trapp-row__main">
              <strong>{words(point.title)}</strong>
              {held && held.responsible.trim() !== '' && <span className="trapp-subtle">{text.responsibleIs(held.responsible)}</span>}
              {point.prepare && held?.notes === '' && <span className="trapp-subtle">{text.prepareHint(words(point.prepare))}</span>}
              {held && held.notes.trim() !== '' && <span className="trapp-prose">{held.notes}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
