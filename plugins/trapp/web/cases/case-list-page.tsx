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
  const { today } = useMe();
  const isNarrow = useNarrow();
  const title = status === 'open' ? nbCaseList.open : nbCaseList.closed;
  return (
    <Section title={title} beside={<span className="trapp-subtle">{nbCaseList.found(cases.length)}</span>}>
      {cases.length > 0 && <CaseList cases={cases} today={today} isNarrow={isNarrow} />}
      {cases.length === 0 && status === 'closed' && <EmptyState title={nbCaseList.emptyClosed} />}
      {cases.length === 0 && status === 'open' && (
        <EmptyState icon={<FolderIcon aria-hidden="true" />} title={nbCaseList.emptyOpen}>
          {nbCaseList.emptyOpenMore}
        </EmptyState>
      )}
    </Section>
  );
}
