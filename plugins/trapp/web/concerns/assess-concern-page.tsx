import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { useParams } from 'react-router-dom';
import type { ConcernView } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbConcerns } from '../messages/nb-concerns';
import { DueNote, EmptyState, PupilName, StatusTag, TextLink } from '../parts/index';
import { useMe } from '../session/me';
import { AnswerForm } from './answer-form';
import { ConcernContents } from './concern-card';

const say = nbConcerns.assess;

export default function AssessConcernPage() {
  const { pupilId = '' } = useParams();
  const query = useOperation('viewConcern', { params: { pupilId } });
  return (
    <AwaitPage query={query} title={say.title}>
      {(view) => <Concern view={view} key={view.pupil.id} />}
    </AwaitPage>
  );
}

/** Everything that waits about the pupil on one page, and one decision that answers it (U2, S11, S24). */
function Concern({ view }: { readonly view: ConcernView }) {
  const { today } = useMe();
  const { pupil, card, figures, earlier } = view;
  return (
    <Page
      title={say.title}
      kicker={<PupilName pupil={pupil} />}
      trail={[{ to: '/bekymringer', label: nbConcerns.list.title }]}
      lead={card && <DueNote due={card.assessBy} today={today} overdue={card.overdue} />}
      width="narrow"
    >
      <Section title={say.waiting}>{card ? <ConcernContents card={card} figures={figures} /> : <EmptyState icon={<CheckmarkCircleIcon aria-hidden="true" />} title={say.nothing} />}</Section>
      {card && <AnswerForm key={[...card.findings, ...card.raised].map(({ id }) => id).join(' ')} view={view} card={card} />}
      {earlier.length > 0 && <Earlier earlier={earlier} />}
    </Page>
  );
}

function Earlier({ earlier }: Pick<ConcernView, 'earlier'>) {
  return (
    <Section title={say.earlier}>
      <ul className="trapp-list">
        {earlier.map(({ id, on, by, answer, reason, lookAgainOn, caseId, text, source }, index) => (
          <li key={`${id} ${index}`} className="trapp-row__main">
            <span className="trapp-cluster">
              <strong>{nbConcerns.answer[answer]}</strong>
              <span className="trapp-subtle">{`${by}, ${dayWords(on)}`}</span>
              {lookAgainOn && <StatusTag tone="info">{say.again(dayWords(lookAgainOn))}</StatusTag>}
            </span>
            <span className="trapp-concern__text">{reason}</span>
            {text !== '' && text !== reason && <span className="trapp-subtle">{`${nbConcerns.source[source]}: ${text}`}</span>}
            {caseId && <TextLink to={`/saker/${caseId}`}>{say.goToCase}</TextLink>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
