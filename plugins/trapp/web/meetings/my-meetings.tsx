import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { MyDay } from '../../core/contracts/index';
import { weekdayWords } from '../dates/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbMeetings as text } from '../messages/nb-meetings';
import { TextLink } from '../parts/index';
import { MeetingLine } from './meeting-row';
import { UndeliveredList } from './undelivered-list';

/** What waits of meetings on my day: those that one is asked to, and minutes that somebody has not got. */
export function MyMeetings({ meetings: { coming, undelivered, notCalled } }: { readonly meetings: MyDay['meetings'] }) {
  return (
    <>
      {notCalled.map(({ schoolName, title, since }) => (
        <Alert key={`${schoolName} ${title.nb} ${since}`} data-color="warning">
          <Paragraph>
            {text.fixed.notCalled(words(title), schoolName)} {text.fixed.late(weekdayWords(since))} <TextLink to="/moter">{text.fixed.go}</TextLink>
          </Paragraph>
        </Alert>
      ))}
      {coming.length > 0 && (
        <Section title={text.coming} beside={<TextLink to="/moter">{text.all}</TextLink>}>
          <ul className="trapp-list">
            {coming.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        </Section>
      )}
      <UndeliveredList rows={undelivered} />
    </>
  );
}
