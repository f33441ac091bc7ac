import { useParams } from 'react-router-dom';
import { useOperation } from '../api/index';
import { weekdayWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbMeetings } from '../messages/nb-meetings';
import { TextLink } from '../parts/index';
import { PreparationForm } from './preparation-form';

const text = nbMeetings.preparation;

/** A meeting that one is asked to: when, what one answers for, and one's own preparation. */
export default function InvitationPage() {
  const { meetingId = '' } = useParams();
  const query = useOperation('viewInvitation', { params: { meetingId } });
  return (
    <AwaitPage title={nbMeetings.prepare} query={query}>
      {({ meeting, points, preparation }) => (
        <Page
          title={words(meeting.title)}
          kicker={nbMeetings.at(meeting.date === '' ? nbMeetings.noDay : weekdayWords(meeting.date), meeting.time, meeting.place)}
          lead={meeting.kind === 'team' ? nbMeetings.cases(meeting.cases) : meeting.pupil === null ? nbMeetings.nobody : text.about(meeting.pupil.name)}
          trail={[{ to: '/moter', label: nbMeetings.title }]}
          width="narrow"
        >
          {meeting.kind === 'team' && <TextLink to={`/moter/${meeting.id}`}>{text.toMeeting}</TextLink>}
          {meeting.kind === 'case' && meeting.pupil !== null && <TextLink to={`/notater/${meeting.id}`}>{text.toCase}</TextLink>}
          {points.length > 0 && (
            <Section title={text.points}>
              <ul className="trapp-list">
                {points.map(({ title, prepare }) => (
                  <li key={words(title)} className="trapp-row__main">
                    <strong>{words(title)}</strong>
                    {prepare !== null && <span>{nbMeetings.team.prepareHint(words(prepare))}</span>}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <PreparationForm meetingId={meetingId} preparation={preparation} />
        </Page>
      )}
    </AwaitPage>
  );
}
