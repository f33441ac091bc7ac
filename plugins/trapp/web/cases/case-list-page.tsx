import { ToggleGroup } from '@digdir/designsystemet-react';
import { FolderIcon } from '@navikt/aksel-icons';
import { useSearchParams } from 'react-router-dom';
import type { CaseRow } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { AskLink } from '../emergency/index';
import { Page, Section } from '../layout/index';
import { nbCaseList } from '../messages/nb-case-list';
import { Await, EmptyState, useNarrow } from '../parts/index';
import { useMe } from '../session/me';
import { CaseList } from './case-list';

type Shown = 'open' | 'closed';

export default function CaseListPage() {
  const [search, setSearch] = useSearchParams();
  const status: Shown = search.get('vis') === 'avsluttede' ? 'closed' : 'open';
  const query = useOperation('listCases', { input: { status } });
  return (
    <Page title={nbCaseList.title} lead={nbCaseList.lead}>
      <ToggleGroup
        aria-label={nbCaseList.show}
        value={status}
        onChange={(shown) => setSearch(shown === 'closed' ? { vis: 'avsluttede' } : {}, { replace: true })}
      >
        <ToggleGroup.Item value="open">{nbCaseList.open}</ToggleGroup.Item>
        <ToggleGroup.Item value="closed">{nbCaseList.closed}</ToggleGroup.Item>
      </ToggleGroup>
      <Await query={query}>{({ cases }) => <Cases cases={cases} status={status} />}</Await>
      <AskLink />
    </Page>
  );
}

function Cases({ cases, status }: { readonly cases: readonly CaseRow[]; readonly status: Shown }) {
  const { today, assignments } = useMe();
  const [search, setSearch] = useSearchParams();
  const decides = assignments.some(({ may }) => may.includes('decide_cases'));
  const older = cases.filter(({ version }) => version.newer !== null);
  const isOlder = decides && older.length > 0 && search.get('utgave') === 'eldre';
  const shown = isOlder ? older : cases;
  const isNarrow = useNarrow();
  const title = status === 'open' ? nbCaseList.open : nbCaseList.closed;
  return (
    <Section title={title} beside={<span className="trapp-subtle">{nbCaseList.found(shown.length)}</span>}>
      {decides && older.length > 0 && (
        <ToggleGroup aria-label={nbCaseList.whichVersion} value={isOlder ? 'older' : 'every'} onChange={(value) => setSearch(value === 'older' ? { utgave: 'eldre' } : {}, { replace: true })}>
          <ToggleGroup.Item value="every">{nbCaseList.everyVersion}</ToggleGroup.Item>
          <ToggleGroup.Item value="older">{nbCaseList.olderVersion(older.length)}</ToggleGroup.Item>
        </ToggleGroup>
      )}
      {shown.length > 0 && <CaseList cases={shown} today={today} isNarrow={isNarrow} withVersions={decides} />}
      {cases.length === 0 && status === 'closed' && <EmptyState title={nbCaseList.emptyClosed} />}
      {cases.length === 0 && status === 'open' && (
        <EmptyState icon={<FolderIcon aria-hidden="true" />} title={nbCaseList.emptyOpen}>
          {nbCaseList.emptyOpenMore}
        </EmptyState>
      )}
    </Section>
  );
}
