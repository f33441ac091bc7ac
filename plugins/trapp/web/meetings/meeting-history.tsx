import type { MeetingHistory as History, TeamMeetingView } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { words } from '../language/words';
import { nbHistory as text } from '../messages/nb-history';
import { Await } from '../parts/index';
import { FieldHistory, HistoryDetails } from '../records/field-history';

/** Who has written which field of the meeting, as of a record (B81, B83). */
export function MeetingHistory({ view }: { readonly view: TeamMeetingView }) {
  return (
    <HistoryDetails>
      <Changes view={view} />
    </HistoryDetails>
  );
}

function Changes({ view }: { readonly view: TeamMeetingView }) {
  const query = useOperation('viewTeamMeetingHistory', { params: { meetingId: view.id } });
  return <Await query={query}>{({ changes }) => <FieldHistory changes={changes.map((change) => ({ ...change, label: labelOf(change, view) }))} />}</Await>;
}

/** The point of the agenda, the person, or the part; and which case it is about. */
function labelOf({ path, number }: History['changes'][number], { frame, template }: TeamMeetingView): string {
  const [part = '', key = ''] = path.split('.');
  const point = part === 'agenda' ? template.agenda.find((one) => one.key === key) : undefined;
  const person = part === 'participants' ? frame.participants.find(({ id }) => id === key) : undefined;
  const name = text.parts[part] ?? part;
  if (number !== null) return text.ofCase(number, name);
  if (person !== undefined) return text.ofPerson(name, person.name || person.role);
  return point === undefined ? name : words(point.title);
}
