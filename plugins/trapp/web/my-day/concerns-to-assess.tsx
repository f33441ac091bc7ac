import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import type { Day } from '../../core/calendar/index';
import type { ConcernCard as Card } from '../../core/contracts/index';
import { ConcernCard } from '../concerns/index';
import { Section } from '../layout/index';
import { nbConcerns } from '../messages/nb-concerns';
import { EmptyState, TextLink } from '../parts/index';

const say = nbConcerns.myDay;

interface ConcernsProps {
  readonly concerns: readonly Card[];
  readonly inAll: number;
  readonly today: Day;
}

/** Pupils whom something waits about, the most pressing first; the rest are one link away. */
export function ConcernsToAssess({ concerns, inAll, today }: ConcernsProps) {
  return (
    <Section title={say.title} {...(concerns.length > 0 ? { lead: say.lead } : {})}>
      {concerns.length === 0 ? (
        <EmptyState icon={<CheckmarkCircleIcon aria-hidden="true" />} title={say.empty} />
      ) : (
        <ul className="trapp-list">
          {concerns.map((card) => (
            <ConcernCard key={card.pupil.id} card={card} today={today} />
          ))}
        </ul>
      )}
      <div className="trapp-cluster">
        {inAll > concerns.length && <TextLink to="/bekymringer">{say.all(inAll)}</TextLink>}
        <TextLink to="/mine-bekymringer">{say.mine}</TextLink>
      </div>
    </Section>
  );
}
