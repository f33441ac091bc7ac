import { List, Paragraph } from '@digdir/designsystemet-react';
import { useParams } from 'react-router-dom';
import type { ServiceReferral } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { nbOversight } from '../messages/nb-oversight';
import { StatusTag } from '../parts/index';
import { AnswerReferral } from './answer-referral';

const text = nbOversight.referrals;

/** A referral as the service's own people see it: what the school chose to share, and how they answer (S54, B30, B105). */
export default function ReferralPage() {
  const { caseId = '', referralId = '' } = useParams();
  const query = useOperation('viewReferral', { params: { caseId, referralId } });
  return (
    <AwaitPage title={text.page} query={query}>
      {(view) => (
        <Page
          title={view.pupil.name}
          kicker={`${view.referral.serviceTitle} · ${text.from(view.pupil.schoolName, view.referral.sentOn === null ? '' : dayWords(view.referral.sentOn))}`}
          trail={[{ to: '/', label: text.back }]}
          beside={view.wait?.late && !view.wait.over ? <StatusTag tone="warning">{text.late}</StatusTag> : <StatusTag tone="info">{nbCooperation.referrals.status[view.referral.status]}</StatusTag>}
        >
          {view.wait?.answerBy && !view.wait.over && <Paragraph>{text.answerBy(dayWords(view.wait.answerBy))}</Paragraph>}
          <Letter view={view} />
          <AnswerReferral view={view} />
        </Page>
      )}
    </AwaitPage>
  );
}

/** Only what was chosen is there; the rest is left out, not shown as empty. */
function Letter({ view: { referral, letter } }: { readonly view: ServiceReferral }) {
  const { ground, concern, absence, childVoice, tried, plan } = letter;
  return (
    <>
      <Part title={text.purpose}>{referral.purpose}</Part>
      <Part title={text.necessity}>{referral.necessity}</Part>
      <Part title={text.ground}>{ground}</Part>
      <Part title={text.concern}>{concern}</Part>
      <Part title={text.absence}>{absence}</Part>
      {childVoice.length > 0 && (
        <Section title={text.childVoice}>
          {childVoice.map(({ what, byWhom, on }) => (
            <Paragraph key={`${on} ${what}`} className="trapp-quote">
              {what} ({text.said(byWhom, dayWords(on))})
            </Paragraph>
          ))}
        </Section>
      )}
      {tried.length > 0 && (
        <Section title={text.tried}>
          <List.Unordered>
            {tried.map(({ what, effect }) => (
              <List.Item key={what}>{`${what}: ${text.effect[effect]}`}</List.Item>
            ))}
          </List.Unordered>
        </Section>
      )}
      {plan !== null && (
        <Section title={text.plan} lead={plan.goal}>
          <List.Unordered>
            {plan.measures.map((measure) => (
              <List.Item key={measure}>{measure}</List.Item>
            ))}
          </List.Unordered>
        </Section>
      )}
      <Section title={text.moves}>
        <ul className="trapp-list">
          {referral.moves.map(({ to, on, note }) => (
            <li key={`${to} ${on}`} className="trapp-row__main">
              <span>
                {nbCooperation.referrals.status[to]}, {dayWords(on)}
              </span>
              {note && <span className="trapp-subtle">{note}</span>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: string }) {
  if (children === '') return null;
  return (
    <Section title={title}>
      {children.split('\n').map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </Section>
  );
}
