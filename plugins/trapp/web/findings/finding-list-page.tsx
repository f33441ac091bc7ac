import { ToggleGroup } from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { useSearchParams } from 'react-router-dom';
import type { FindingRow } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { Page, Section } from '../layout/index';
import { nbFindings } from '../messages/nb-findings';
import { Await, EmptyState } from '../parts/index';
import { useMe } from '../session/me';
import { FindingsByPupil } from './finding-list';
import { byUrgency } from './urgency';

type Shown = 'new' | 'all';

export default function FindingListPage() {
  const [search, setSearch] = useSearchParams();
  const status: Shown = search.get('vis') === 'alle' ? 'all' : 'new';
  const query = useOperation('listFindings', { input: { status } });
  return (
    <Page title={nbFindings.listTitle} lead={nbFindings.listLead}>
      <ToggleGroup aria-label={nbFindings.show} value={status} onChange={(shown) => setSearch(shown === 'all' ? { vis: 'alle' } : {}, { replace: true })}>
        <ToggleGroup.Item value="new">{nbFindings.shownNew}</ToggleGroup.Item>
        <ToggleGroup.Item value="all">{nbFindings.shownAll}</ToggleGroup.Item>
      </ToggleGroup>
      <Await query={query}>{({ findings }) => <Findings findings={findings} status={status} />}</Await>
    </Page>
  );
}

function Findings({ findings, status }: { readonly findings: readonly FindingRow[]; readonly status: Shown }) {
  const { today } = useMe();
  const title = status === 'new' ? nbFindings.shownNew : nbFindings.shownAll;
  return (
    <Section title={title} beside={<span className="trapp-subtle">{nbFindings.found(findings.length)}</span>}>
      {findings.length === 0 ? (
        <EmptyState icon={<CheckmarkCircleIcon aria-hidden="true" />} title={status === 'new' ? nbFindings.emptyNew : nbFindings.emptyAll} />
      ) : (
        <FindingsByPupil findings={byUrgency(findings)} today={today} />
      )}
    </Section>
  );
}
