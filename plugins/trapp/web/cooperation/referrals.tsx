import { Details, Link, Paragraph } from '@digdir/designsystemet-react';
import { daysBetween } from '../../core/calendar/index';
import type { CooperationView, ReferralView } from '../../core/contracts/index';
import { addressOf } from '../api/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { Facts, StatusTag, type Tone } from '../parts/index';
import { LetterButton } from './letter-button';
import { ReferralForm } from './referral-form';
import { ReferralMoveForm } from './referral-move-form';

const text = nbCooperation.referrals;
const tones: Record<ReferralView['status'], Tone> = { prepared: 'neutral', sent: 'info', received: 'info', accepted: 'info', declined: 'neutral', started: 'info', done: 'success', withdrawn: 'neutral' };

/** Whom the school has asked for help, newest first, with how long they have been waited for. */
export function Referrals({ view }: { readonly view: CooperationView }) {
  return (
    <Section title={text.title} lead={text.lead}>
      {view.open && view.may.work && view.services.length > 0 && (
        <Details className="trapp-add">
          <Details.Summary>{text.add}</Details.Summary>
          <Details.Content>
            <ReferralForm view={view} />
          </Details.Content>
        </Details>
      )}
      {view.referrals.length === 0 && <p className="trapp-subtle">{text.none}</p>}
      <ul className="trapp-list">
        {view.referrals.map((referral) => (
          <li key={referral.id}>
            <Referral view={view} referral={referral} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Referral({ view, referral }: { readonly view: CooperationView; readonly referral: ReferralView }) {
  const { status, wait } = referral;
  return (
    <div className="trapp-stack trapp-stack--tight">
      <div className="trapp-cluster">
        <strong>{referral.serviceTitle}</strong>
        <StatusTag tone={tones[status]}>{text.status[status]}</StatusTag>
        {referral.anonymous && <StatusTag tone="neutral">{text.anonymous}</StatusTag>}
        {wait?.late && !wait.over && <StatusTag tone="warning">{text.late}</StatusTag>}
      </div>
      {wait && <span className="trapp-task__note">{waitWords(referral)}</span>}
      <Paragraph>{referral.purpose}</Paragraph>
      {referral.lacks && <Paragraph className="trapp-subtle">{`${status === 'prepared' ? text.mayNot : text.mayNotGoOn}: ${referral.lacks}`}</Paragraph>}
      <Details className="trapp-help" data-size="sm">
        <Details.Summary>{text.moves}</Details.Summary>
        <Details.Content>
          <ReferralFacts view={view} referral={referral} />
        </Details.Content>
      </Details>
      <ul className="trapp-plain-list">
        {view.letters
          .filter(({ referralId }) => referralId === referral.id)
          .map((letter) => (
            <li key={letter.id}>
              <Link href={addressOf('downloadDocument', { params: { documentId: letter.id } })} download>
                {text.edition(letter.title, letter.revision)}
              </Link>
            </li>
          ))}
      </ul>
      {view.open && view.may.makeDocument && <LetterButton caseId={view.caseId} referral={referral} />}
      {view.open && view.may.work && referral.next.length > 0 && (
        <Details className="trapp-add" data-size="sm">
          <Details.Summary aria-label={text.goFor(referral.serviceTitle)}>{text.go}</Details.Summary>
          <Details.Content>
            <ReferralMoveForm caseId={view.caseId} referral={referral} />
          </Details.Content>
        </Details>
      )}
    </div>
  );
}

function ReferralFacts({ view, referral }: { readonly view: CooperationView; readonly referral: ReferralView }) {
  const purpose = view.consents.find((standing) => standing.purpose.key === referral.consentPurpose)?.purpose;
  const facts = [
    { name: text.necessity, value: referral.necessity },
    { name: text.ground, value: purpose ? text.consentGround(words(purpose.title)) : referral.noConsentBecause },
    { name: text.shared, value: referral.shares.map((share) => nbCooperation.ask.parts[share]).join(', ') || text.nothingShared },
  ];
  return (
    <>
      <Facts facts={facts} />
      <ul className="trapp-plain-list">
        <li>{text.move(text.status.prepared, dayWords(referral.preparedOn), view.people[referral.preparedBy] ?? '')}</li>
        {referral.moves.map((move) => (
          <li key={move.to}>
            {text.move(text.status[move.to], dayWords(move.on), view.people[move.by] ?? '')}
            {move.note && `. ${move.note}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** "Ventet 23 dager, svar var ventet innen 14" (B105). */
function waitWords({ wait, sentOn }: ReferralView): string {
  if (!wait) return '';
  if (wait.late && wait.answerBy !== null && sentOn !== null) return text.normLate(wait.days, daysBetween(sentOn, wait.answerBy));
  if (wait.over) return text.answered(wait.days);
  if (wait.days === 0 && wait.answerBy !== null) return text.norm(dayWords(wait.answerBy));
  return wait.answerBy === null ? text.waited(wait.days) : `${text.waited(wait.days)}. ${text.norm(dayWords(wait.answerBy))}`;
}
