import { useOperation } from '../api/index';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbMeetings as text } from '../messages/nb-meetings';
import { EmptyState } from '../parts/index';
import { ArrangeForm } from './arrange-form';
import { MeetingLine } from './meeting-row';
import { UndeliveredList } from './undelivered-list';

/** All meetings that one is asked to or arranges, and a way to call one together. */
export default function MeetingsPage() {
  const query = useOperation('viewMeetings');
  return (
    <AwaitPage title={text.title} query={query}>
      {({ coming, earlier, undelivered, arrange }) => (
        <Page title={text.title} lead={text.lead}>
          <div className="trapp-columns">
            <div>
              <Section title={text.coming}>
                {coming.length === 0 && <EmptyState title={text.noneComing}>{text.noneComingHelp}</EmptyState>}
                <ul className="trapp-list">
                  {coming.map((meeting) => (
                    <MeetingLine key={meeting.id} meeting={meeting} />
                  ))}
                </ul>
              </Section>
              <UndeliveredList rows={undelivered} />
            </div>
            <div>
              {arrange.length > 0 && <ArrangeForm places={arrange} />}
              {earlier.length > 0 && (
                <Section title={text.earlier}>
                  <ul className="trapp-list">
                    {earlier.map((meeting) => (
                      <MeetingLine key={meeting.id} meeting={meeting} />
                    ))}
                  </ul>
                </Section>
              )}
            </div>
          </div>
        </Page>
      )}
    </AwaitPage>
  );
}
