import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import type { ListedConcern } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { Page, Section } from '../layout/index';
import { nbConcerns } from '../messages/nb-concerns';
import { Await, EmptyState, TextLink } from '../parts/index';
import { useMe } from '../session/me';
import { ConcernCard } from './concern-card';

const say = nbConcerns.list;

/** Everybody whom something waits about, one card for each pupil (S24). */
export default function ConcernListPage() {
  const query = useOperation('listConcerns');
  return (
    <Page title={say.title} lead={say.lead}>
      <Await query={query}>{({ cards }) => <Cards cards={cards} />}</Await>
      <div className="trapp-cluster">
        <TextLink to="/funn">{say.findings}</TextLink>
        <TextLink to="/mine-bekymringer">{nbConcerns.myDay.mine}</TextLink>
      </div>
    </Page>
  );
}

function Cards({ cards }: { readonly cards: readonly ListedConcern[] }) {
  const { today } = useMe();
  return (
    <Section title={nbConcerns.assess.waiting} beside={<span className="trapp-subtle">{say.pupils(cards.length)}</span>}>
      {cards.length === 0 ? (
        <EmptyState icon={<CheckmarkCircleIcon aria-hidden="true" />} title={say.empty} />
      ) : (
        <ul className="trapp-list">
          {cards.map(({ figures, ...card }) => (
            <ConcernCard key={card.pupil.id} card={card} figures={figures} today={today} />
          ))}
        </ul>
      )}
    </Section>
  );
}
