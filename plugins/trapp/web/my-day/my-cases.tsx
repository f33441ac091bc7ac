import { FolderIcon } from '@navikt/aksel-icons';
import type { Day } from '../../core/calendar/index';
import type { CaseRow } from '../../core/contracts/index';
import { CaseList } from '../cases/case-list';
import { Section } from '../layout/index';
import { nbMyDay } from '../messages/nb-my-day';
import { EmptyState, TextLink } from '../parts/index';

export function MyCases({ cases, today }: { readonly cases: readonly CaseRow[]; readonly today: Day }) {
  return (
    <Section title={nbMyDay.cases.title}>
      {cases.length === 0 ? (
        <EmptyState icon={<FolderIcon aria-hidden="true" />} title={nbMyDay.cases.empty}>
          {nbMyDay.cases.emptyMore}
        </EmptyState>
      ) : (
        <CaseList cases={cases} today={today} isNarrow />
      )}
      <TextLink to="/saker">{nbMyDay.cases.all}</TextLink>
    </Section>
  );
}
