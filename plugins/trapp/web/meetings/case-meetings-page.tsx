import { Checkbox, Details, Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useParams } from 'react-router-dom';
import type { CaseMeetingsView } from '../../core/contracts/index';
import { addressOf, useAct, useOperation } from '../api/index';
import { dayWords, weekdayWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section, useNotice } from '../layout/index';
import { nbCases } from '../messages/nb-cases';
import { nbMeetings } from '../messages/nb-meetings';
import { FormEnd, PaperLinks, PupilName, StatusTag, TextField, TextLink } from '../parts/index';
import '../cases/cases.css';
import './meetings.css';
import { UndeliveredList } from './undelivered-list';

const text = nbMeetings.inCase;

/** The meetings of one case: what teams have come to, where it may be brought up, and minutes that somebody has not got. */
export default function CaseMeetingsPage() {
  const { caseId = '' } = useParams();
  const query = useOperation('viewCaseMeetings', { params: { caseId } });
  return (
    <AwaitPage title={text.title} query={query}>
      {(view) => (
        <Page
          title={text.title}
          lead={text.lead}
          trail={[
            { to: '/saker', label: nbCases.trail },
            { to: `/saker/${view.caseId}`, label: view.pupil.name },
          ]}
          beside={<PupilName pupil={view.pupil} />}
        >
          <div className="trapp-case">
            <div className="trapp-stack">
              <Discussions view={view} />
              <UndeliveredList rows={view.undelivered} />
            </div>
            <div className="trapp-stack">{view.open && <Coming view={view} />}</div>
          </div>
        </Page>
      )}
    </AwaitPage>
  );
}

interface PartProps {
  readonly view: CaseMeetingsView;
}

function Discussions({ view }: PartProps) {
  return (
    <Section title={text.discussions}>
      {view.discussions.length === 0 && <p className="trapp-subtle">{text.noneYet}</p>}
      <ul className="trapp-list">
        {view.discussions.map((one) => (
          <li key={one.id} className="trapp-agenda-case">
            <div className="trapp-cluster">
              <strong>{`${one.meeting}, ${dayWords(one.date)}`}</strong>
              <StatusTag tone={one.named ? 'neutral' : 'info'}>{one.named ? text.namedThere : nbMeetings.case.anonymous}</StatusTag>
            </div>
            {one.asked !== '' && <span className="trapp-subtle trapp-prose">{one.asked}</span>}
            <span className="trapp-prose">{one.decided}</span>
            {one.actions.length > 0 && (
              <ul className="trapp-list">
                {one.actions.map(({ what, who, due }) => (
                  <li key={`${what} ${due}`}>{nbMeetings.case.actionRow(what, who, dayWords(due))}</li>
                ))}
              </ul>
            )}
            {one.present.length > 0 && <span className="trapp-subtle">{text.present(one.present)}</span>}
            <PaperLinks label={text.paper} hrefOf={(language) => addressOf('printCaseMinutes', { params: { caseId: view.caseId, meetingId: one.meetingId }, input: { language } })} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Coming({ view }: PartProps) {
  return (
    <Section title={text.bring}>
      {view.coming.length === 0 && <p className="trapp-subtle">{text.noMeetings}</p>}
      <ul className="trapp-list">
        {view.coming.map((meeting) => {
          const title = words(meeting.title);
          return (
            <li key={meeting.id} className="trapp-agenda-case">
              <div className="trapp-row__main">
                <strong>{title}</strong>
                <span className="trapp-subtle">{nbMeetings.at(meeting.date === '' ? nbMeetings.noDay : weekdayWords(meeting.date), meeting.time, '')}</span>
              </div>
              {meeting.on !== null && <Paragraph>{text.on(meeting.on.number)}</Paragraph>}
              {meeting.on !== null && meeting.on.text.asked !== '' && <span className="trapp-prose">{meeting.on.text.asked}</span>}
              {meeting.mayOpen && <TextLink to={`/moter/${meeting.id}`}>{text.openMeeting}</TextLink>}
              {meeting.on === null && view.may.work && (
                <Details className="trapp-add" data-size="sm">
                  <Details.Summary>{text.bringTo(title)}</Details.Summary>
                  <Details.Content>
                    <BringForm caseId={view.caseId} meeting={meeting} isProtected={view.pupil.protected} />
                  </Details.Content>
                </Details>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What the meeting is asked, from the case's own page. Fields are named by the meeting: there is a form for each. */
function BringForm({ caseId, meeting, isProtected }: { readonly caseId: string; readonly meeting: CaseMeetingsView['coming'][number]; readonly isProtected: boolean }) {
  const say = useNotice();
  const name = `m${meeting.id}` as const;
  const form = useForm<Record<`m${string}`, { asked: string; anonymous: boolean }>>({ defaultValues: { [name]: { asked: '', anonymous: isProtected } }, shouldFocusError: false });
  const act = useAct('putOnAgenda', { onDone: () => say(nbMeetings.case.putDone) });
  const error = form.formState.errors[name]?.asked?.message;
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit((values) => act.mutate({ params: { caseId, meetingId: meeting.id }, input: { asked: '', anonymous: isProtected, ...values[name] } }))}>
      <TextField label={nbMeetings.case.asked} description={meeting.askHelp === null ? undefined : words(meeting.askHelp)} rows={3} maxLength={2000} error={error} {...form.register(`${name}.asked`, { required: nbMeetings.case.needAsked })} />
      {isProtected ? <p className="trapp-subtle">{nbMeetings.case.because.protected}</p> : <Checkbox label={nbMeetings.case.withoutName} description={nbMeetings.case.withoutNameHelp} {...form.register(`${name}.anonymous`)} />}
      <FormEnd errors={form.formState.errors} problem={act.error} attempt={form.formState.submitCount} isSending={act.isPending} variant="secondary">
        {nbMeetings.case.putSave}
      </FormEnd>
    </form>
  );
}
