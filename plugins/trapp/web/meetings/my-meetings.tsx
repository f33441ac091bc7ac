import { useOperation } from '../api/index';
import { Section } from '../layout/index';
import { nbMeetings as text } from '../messages/nb-meetings';
import { TextLink } from '../parts/index';
import { MeetingLine } from './meeting-row';
import { UndeliveredList } from './undelivered-list';

const SHOWN = 3;

/** What waits of meetings on my day: those that one is asked to, and minutes that somebody has not got. */
export function MyMeetings() {
  const { data } = useOperation('viewMeetings');
  if (data === undefined) return null;
  const asked = data.coming.filter(({ invited }) => invited).slice(0, SHOWN);
  return (
    <>
      {asked.length > 0 && (
        <Section title={text.coming} beside={<TextLink to="/moter">{text.all}</TextLink>}>
          <ul className="trapp-list">
            {asked.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        </Section>
      )}
      <UndeliveredList rows={data.undelivered} />
    </>
  );
}
