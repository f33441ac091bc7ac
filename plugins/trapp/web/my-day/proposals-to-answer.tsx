import type { MyDay } from '../../core/contracts/index';
import { Section } from '../layout/index';
import { nbClimb } from '../messages/nb-climb';
import { PupilName, TextLink } from '../parts/index';

const text = nbClimb.proposals;

/** What the routine proposes in cases that this person owns or leads, with why; answered on the case's own page. */
export function ProposalsToAnswer({ proposals }: { readonly proposals: MyDay['escalations'] }) {
  if (proposals.length === 0) return null;
  return (
    <Section title={text.title}>
      <ul className="trapp-list">
        {proposals.map(({ caseId, escalationId, title, reason, pupil }) => (
          <li key={escalationId} className="trapp-row__main">
            <PupilName pupil={pupil} />
            <TextLink to={`/saker/${caseId}`}>{title}</TextLink>
            <span className="trapp-subtle">{reason}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
