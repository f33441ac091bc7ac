import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Waiting } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbAudience } from '../messages/nb-audience';
import { nbBaton } from '../messages/nb-baton';
import { nbMyDay } from '../messages/nb-my-day';
import { nbOversight } from '../messages/nb-oversight';
import { DueNote, StatusTag, TextLink } from '../parts/index';
import { useMe } from '../session/me';
import { AnswerOffer } from './answer-offer';
import { ReceiveTransfer } from './receive-transfer';
import { useRoleName } from '../session/role-names';

const text = nbBaton.waiting;

interface PartProps {
  readonly waiting: Waiting;
}

/** Whom one stands in for, and that one is away: above everything, so that nobody wonders whose day it is. */
export function WaitingNotices({ waiting: { standsInFor, away, unseen, unread } }: PartProps) {
  const names = standsInFor.map(({ name, until }) => (until === null ? name : text.until(name, dayWords(until))));
  return (
    <>
      {names.length > 0 && (
        <Alert data-color="info">
          <Paragraph>{text.standsInFor(names.join(', '))}</Paragraph>
        </Alert>
      )}
      {unseen.map(({ schoolId, schoolName }) => (
        <Alert key={schoolId} data-color="warning">
          <Paragraph>
            {nbOversight.unseen(schoolName)} <TextLink to={`/import/oppfolging/${schoolId}`}>{nbOversight.unseenLink}</TextLink>
          </Paragraph>
        </Alert>
      ))}
      {unread.map(({ schoolId, schoolName }) => (
        <Alert key={schoolId} data-color="warning">
          <Paragraph>
            {nbAudience.unread.waiting(schoolName)} <TextLink to={`/import/oppfolging/${schoolId}`}>{nbAudience.unread.link}</TextLink>
          </Paragraph>
        </Alert>
      ))}
      {away.map(({ schoolName, substituteName }) => (
        <Alert key={schoolName} data-color="info">
          <Paragraph>
            {text.away(schoolName, substituteName)} <TextLink to="/meg">{text.change}</TextLink>
          </Paragraph>
        </Alert>
      ))}
    </>
  );
}

/** What waits beside the tasks; each part is there only when something is in it. */
export function WaitingSections({ waiting }: PartProps) {
  return (
    <>
      <Asked waiting={waiting} />
      <Moved waiting={waiting} />
      <Standing waiting={waiting} />
    </>
  );
}

function Asked({ waiting: { offers, transfers } }: PartProps) {
  if (offers.length + transfers.length === 0) return null;
  return (
    <Section title={text.offers}>
      <ul className="trapp-list">
        {offers.map(({ caseId, pupil, fromName, toName, isMine, note }) => (
          <li key={caseId} className="trapp-row__main">
            <strong>{isMine ? nbBaton.offer.asked(fromName) : nbBaton.offer.askedFor(fromName, toName)}</strong>
            <span className="trapp-subtle">
              {pupil.name}, {pupil.groupName}
            </span>
            <AnswerOffer caseId={caseId} note={note} />
          </li>
        ))}
        {transfers.map((transfer) => (
          <li key={transfer.caseId} className="trapp-row__main">
            <ReceiveTransfer transfer={transfer} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Moved({ waiting: { moved } }: PartProps) {
  if (moved.length === 0) return null;
  return (
    <Section title={text.moved} lead={text.movedLead}>
      <ul className="trapp-list">
        {moved.map(({ caseId, pupil, schoolName, requestedOn, offeredOn }) => (
          <Row key={caseId} to={`/saker/${caseId}`} title={pupil.name} beside={tagOf(requestedOn, offeredOn)}>
            {text.movedTo(schoolName)}
          </Row>
        ))}
      </ul>
    </Section>
  );
}

function tagOf(requestedOn: string | null, offeredOn: string | null): ReactNode {
  if (offeredOn !== null) return <StatusTag tone="neutral">{text.offered}</StatusTag>;
  return requestedOn === null ? null : <StatusTag tone="warning">{text.requested}</StatusTag>;
}

function Standing({ waiting: { standing } }: PartProps) {
  const roleName = useRoleName();
  const { today } = useMe();
  if (standing.length === 0) return null;
  return (
    <Section title={text.standing} lead={text.standingLead}>
      <ul className="trapp-list">
        {standing.map(({ caseId, taskId, title, pupil, stepTitle, responsibleName, responsibleRole, due, dueAt, overdue }) => (
          <Row key={taskId} to={`/saker/${caseId}`} title={title} beside={<DueNote due={due} dueAt={dueAt} today={today} overdue={overdue} />}>
            {pupil.name}, {pupil.groupName} · {words(stepTitle)} · {nbMyDay.tasks.by(responsibleName ?? (responsibleRole ? roleName(responsibleRole) : '–'))}
          </Row>
        ))}
      </ul>
    </Section>
  );
}

function Row({ to, title, beside, children }: { readonly to: string; readonly title: string; readonly beside: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="trapp-row">
      <div className="trapp-row__main">
        <TextLink to={to}>{title}</TextLink>
        <span className="trapp-subtle">{children}</span>
      </div>
      {beside}
    </li>
  );
}
