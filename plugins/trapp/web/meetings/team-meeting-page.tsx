import { Alert, Details, Link, Paragraph } from '@digdir/designsystemet-react';
import { useNavigate, useParams } from 'react-router-dom';
import type { TeamMeetingView } from '../../core/contracts/index';
import { addressOf, useAct, useOperation } from '../api/index';
import { momentWords, weekdayWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section, useNotice } from '../layout/index';
import { nbMeetings } from '../messages/nb-meetings';
import { ConfirmButton, ErrorSummary, PaperLinks, StatusTag } from '../parts/index';
import '../records/records.css';
import '../cases/cases.css';
import { AgendaCases } from './agenda-cases';
import { FrameFacts } from './frame-facts';
import { FrameForm } from './frame-form';
import { MeetingHistory } from './meeting-history';
import './meetings.css';
import { PreparationForm } from './preparation-form';

const text = nbMeetings.team;

/** A meeting of several cases: prepared, held and signed on one page. What is on the screen may be seen by all in the room. */
export default function TeamMeetingPage() {
  const { meetingId = '' } = useParams();
  const query = useOperation('viewTeamMeeting', { params: { meetingId } });
  return (
    <AwaitPage title={nbMeetings.one} query={query}>
      {(view) => (
        <Page
          title={words(view.title)}
          kicker={text.kicker(view.school.name)}
          lead={nbMeetings.at(view.frame.date === '' ? nbMeetings.noDay : weekdayWords(view.frame.date), view.frame.time, view.frame.place)}
          trail={[{ to: '/moter', label: nbMeetings.title }]}
          beside={<StatusTag tone={view.status === 'signed' ? 'success' : 'info'}>{nbMeetings[view.status]}</StatusTag>}
        >
          {view.signedAt !== null && (
            <Alert data-color="info">
              <Paragraph>{text.signedBy(view.signedBy, momentWords(view.signedAt))}</Paragraph>
            </Alert>
          )}
          <div className="trapp-case">
            <div className="trapp-stack">
              <AgendaCases view={view} />
              {view.may.arrange && (
                <Details className="trapp-add">
                  <Details.Summary>{text.change}</Details.Summary>
                  <Details.Content>
                    <FrameForm key={view.version} view={view} />
                  </Details.Content>
                </Details>
              )}
              {view.may.arrange && <Signing view={view} />}
              <MeetingHistory view={view} />
            </div>
            <div className="trapp-stack">
              <Frame view={view} />
              {view.status === 'planned' && view.preparation !== null && <PreparationForm meetingId={view.id} preparation={view.preparation} />}
              {view.shared.length > 0 && (
                <Section title={text.shared}>
                  <ul className="trapp-list">
                    {view.shared.map((one) => (
                      <li key={one.name} className="trapp-row__main">
                        <strong>{one.name}</strong>
                        <span className="trapp-prose">{one.text}</span>
                      </li>
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

interface PartProps {
  readonly view: TeamMeetingView;
}

function Frame({ view }: PartProps) {
  const params = { meetingId: view.id };
  return (
    <Section title={text.frame}>
      <FrameFacts view={view} />
      <p className="trapp-cluster">
        <PaperLinks label={view.status === 'signed' ? text.paper : text.draftPaper} hrefOf={(language) => addressOf('printTeamMinutes', { params, input: { language } })} />
        {view.status === 'planned' && view.frame.date !== '' && (
          <Link href={addressOf('downloadTeamAppointment', { params })} download>
            {text.calendar}
          </Link>
        )}
      </p>
    </Section>
  );
}

function Signing({ view }: PartProps) {
  const say = useNotice();
  const navigate = useNavigate();
  const params = { meetingId: view.id };
  const sign = useAct('signTeamMeeting');
  const cancel = useAct('cancelTeamMeeting', {
    onDone: () => {
      say(text.cancelDone);
      navigate('/moter');
    },
  });
  return (
    <div className="trapp-stack trapp-stack--tight">
      <ErrorSummary problem={sign.error ?? cancel.error} attempt={1} />
      <div className="trapp-cluster">
        <ConfirmButton label={text.sign} title={text.signTitle} confirm={text.signDo} loading={sign.isPending} onConfirm={() => sign.mutate({ params, input: { version: view.version } })}>
          <Paragraph>{text.signBody}</Paragraph>
        </ConfirmButton>
        {view.cases.every(({ concludedOn }) => concludedOn === null) && (
          <ConfirmButton variant="tertiary" danger label={text.cancel} title={text.cancelTitle} confirm={text.cancelDo} loading={cancel.isPending} onConfirm={() => cancel.mutate({ params })}>
            <Paragraph>{text.cancelBody}</Paragraph>
          </ConfirmButton>
        )}
      </div>
    </div>
  );
}
