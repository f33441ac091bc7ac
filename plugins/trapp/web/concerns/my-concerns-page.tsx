import { CheckmarkIcon, ClockDashedIcon, FolderIcon } from '@navikt/aksel-icons';
import type { ConcernReceipt } from '../../core/contracts/index';
import type { StaffRole } from '../../core/people/index';
import { useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { Page, Section } from '../layout/index';
import { nbConcerns } from '../messages/nb-concerns';
import { Await, EmptyState, PupilName, StatusTag } from '../parts/index';
import { useRoleName } from '../session/role-names';
import './concerns.css';

const say = nbConcerns.mine;

/** What one has raised: received, and assessed. Never what came of it (U11). */
export default function MyConcernsPage() {
  const query = useOperation('listMyConcerns');
  return (
    <Page title={say.title} lead={say.lead} width="narrow">
      <Await query={query}>
        {({ concerns }) => (
          <Section title={say.title}>
            {concerns.length === 0 ? (
              <EmptyState icon={<FolderIcon aria-hidden="true" />} title={say.empty} />
            ) : (
              <ul className="trapp-list">
                {concerns.map((concern) => (
                  <Receipt key={concern.id} concern={concern} />
                ))}
              </ul>
            )}
          </Section>
        )}
      </Await>
    </Page>
  );
}

function Receipt({ concern }: { readonly concern: ConcernReceipt }) {
  const { pupil, text, raisedOn, assessedOn } = concern;
  const roleName = useRoleName();
  return (
    <li className="trapp-row">
      <div className="trapp-row__main">
        <PupilName pupil={pupil} />
        <span className="trapp-concern__text">{text}</span>
        <span className="trapp-subtle">{nbConcerns.card.by(null, dayWords(raisedOn))}</span>
        {assessedOn === null && <span className="trapp-subtle">{receiptLine(concern, roleName)}</span>}
      </div>
      {assessedOn === null ? (
        <StatusTag tone="info" icon={<ClockDashedIcon aria-hidden="true" />}>
          {say.waiting}
        </StatusTag>
      ) : (
        <StatusTag tone="success" icon={<CheckmarkIcon aria-hidden="true" />}>
          {say.assessed(dayWords(assessedOn))}
        </StatusTag>
      )}
    </li>
  );
}

/** Who assesses it, and by when; the role where nobody is named. */
export function receiptLine({ assessors, assessedBy, assessBy }: ConcernReceipt, roleName: (role: StaffRole) => string): string {
  const who = assessors.length === 0 || assessors.length > 3 ? roleName(assessedBy) : nbConcerns.and(assessors);
  return nbConcerns.receipt.line(who, dayWords(assessBy));
}
