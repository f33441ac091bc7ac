import { Details, Link, Paragraph } from '@digdir/designsystemet-react';
import { daysBetween } from '../../core/calendar/index';
import type { ConsentStandingView, CooperationView } from '../../core/contracts/index';
import { homeFirst } from '../../core/language/index';
import { addressOf } from '../api/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { StatusTag, type Tone } from '../parts/index';
import { useMe } from '../session/me';
import { ConsentAnswerForm } from './consent-answer-form';

const text = nbCooperation.consent;
const tones: Record<ConsentStandingView['status'], Tone> = { missing: 'neutral', waiting: 'info', given: 'success', expired: 'warning', refused: 'neutral', withdrawn: 'neutral', disagree: 'info' };
const paperLanguages = ['nb', 'nn', 'en'] as const;

/** One card for each purpose: how it stands, who is waited for, until when, and the form to sign. */
export function ConsentCards({ view }: { readonly view: CooperationView }) {
  return (
    <Section title={text.title}>
      {view.consents.length === 0 && <p className="trapp-subtle">{text.none}</p>}
      <ul className="trapp-list">
        {view.consents.map((standing) => (
          <li key={standing.purpose.key}>
            <Standing view={view} standing={standing} />
          </li>
        ))}
      </ul>
      {view.history.length > 0 && <History view={view} />}
    </Section>
  );
}

function Standing({ view, standing }: { readonly view: CooperationView; readonly standing: ConsentStandingView }) {
  const { purpose, status, requires, pupilAnswers, open, until, runsOutSoon, message } = standing;
  const me = useMe();
  const title = words(purpose.title);
  const recipients = (purpose.recipients ?? []).flatMap((key) => view.services.filter((service) => service.key === key).map((service) => words(service.title)));
  const lasts = until === null ? text.forever : runsOutSoon ? text.soon(dayWords(until), daysBetween(me.today, until)) : text.until(dayWords(until));
  return (
    <div className="trapp-stack trapp-stack--tight">
      <div className="trapp-cluster">
        <strong>{title}</strong>
        <StatusTag tone={runsOutSoon ? 'warning' : tones[status]}>{text.status[status]}</StatusTag>
      </div>
      <Paragraph>{open ? lasts : message}</Paragraph>
      {standing.answers.length > 0 && (
        <ul className="trapp-plain-list">
          {standing.answers.map((answer) => (
            <li key={answer.id}>{text.row(answer.givenBy, text.answers[answer.answer], dayWords(answer.on))}</li>
          ))}
        </ul>
      )}
      <Details className="trapp-help" data-size="sm">
        <Details.Summary>{text.about}</Details.Summary>
        <Details.Content>
          <Paragraph>{words(purpose.explanation)}</Paragraph>
          <Paragraph>{[text.requires[requires], text.pupil[pupilAnswers]].filter(Boolean).join(' ')}</Paragraph>
          {recipients.length > 0 && <Paragraph>{text.recipients(recipients.join(', '))}</Paragraph>}
          <p className="trapp-subtle">
            {text.form}:{' '}
            {homeFirst(paperLanguages, view.homeLanguages).map((language, index) => (
              <span key={language}>
                {index > 0 && ', '}
                <Link href={addressOf('printConsentForm', { params: { caseId: view.caseId }, input: { purpose: purpose.key, language } })} download aria-label={text.formIn(text.languages[language], title)}>
                  {text.languages[language]}
                </Link>
              </span>
            ))}
          </p>
        </Details.Content>
      </Details>
      {view.open && view.may.work && (
        <Details className="trapp-add" data-size="sm">
          <Details.Summary aria-label={text.addFor(title)}>{text.add}</Details.Summary>
          <Details.Content>
            <ConsentAnswerForm view={view} standing={standing} />
          </Details.Content>
        </Details>
      )}
    </div>
  );
}

/** What has been answered stays, newest first. */
function History({ view }: { readonly view: CooperationView }) {
  const titles = new Map(view.consents.map(({ purpose }) => [purpose.key, words(purpose.title)]));
  const services = new Map(view.services.map(({ key, title }) => [key, words(title)]));
  return (
    <Details className="trapp-help" data-size="sm">
      <Details.Summary>{text.history(view.history.length)}</Details.Summary>
      <Details.Content>
        <ul className="trapp-list">
          {view.history.map((answer) => (
            <li key={answer.id}>
              <strong>{titles.get(answer.purpose) ?? answer.purpose}</strong>
              <span className="trapp-subtle trapp-task__note">
                {[text.row(answer.givenBy, text.answers[answer.answer], dayWords(answer.on)), answer.until === null ? '' : text.validUntil(dayWords(answer.until)), answer.recipients?.length ? text.limited(answer.recipients.map((key) => services.get(key) ?? key).join(', ')) : '', answer.how ? text.ways[answer.how] : ''].filter(Boolean).join(', ')}
              </span>
              {answer.note && <Paragraph>{answer.note}</Paragraph>}
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
