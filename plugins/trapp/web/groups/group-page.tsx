import { PersonGroupIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { GroupView } from '../../core/contracts/index';
import { Legend } from '../absences/index';
import { useOperation } from '../api/index';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbGroups } from '../messages/nb-groups';
import { EmptyState, FreshnessNote, useNarrow } from '../parts/index';
import { PupilCards } from './pupil-cards';
import { PupilTable } from './pupil-table';
import { nextSorting, sortPupils, type Sorting } from './sort-pupils';
import './groups.css';

export default function GroupPage() {
  const { groupId = '' } = useParams();
  const query = useOperation('viewGroup', { params: { groupId } });
  return (
    <AwaitPage query={query} title={nbGroups.oneTitle}>
      {(view) => <Group view={view} key={view.group.id} />}
    </AwaitPage>
  );
}

function Group({ view }: { readonly view: GroupView }) {
  const { group, freshness, days, pupils } = view;
  const isNarrow = useNarrow('60rem');
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', descending: false });
  const sorted = sortPupils(pupils, sorting);
  return (
    <Page
      title={group.name}
      kicker={nbGroups.group.kicker(nbGroups.grade(group.grade), group.schoolName)}
      lead={<FreshnessNote freshness={freshness} />}
      trail={[{ to: '/klasser', label: nbGroups.title }]}
    >
      <Section title={nbGroups.group.pupils} lead={nbGroups.group.yearSoFar} beside={<span className="trapp-subtle">{nbGroups.pupils(pupils.length)}</span>}>
        {pupils.length === 0 && (
          <EmptyState icon={<PersonGroupIcon aria-hidden="true" />} title={nbGroups.group.empty}>
            {nbGroups.group.emptyMore}
          </EmptyState>
        )}
        {pupils.length > 0 && <Legend />}
        {pupils.length > 0 && isNarrow && <PupilCards rows={sorted} days={days} sorting={sorting} onSort={setSorting} />}
        {pupils.length > 0 && !isNarrow && (
          <PupilTable rows={sorted} days={days} groupName={group.name} sorting={sorting} onSort={(by) => setSorting(nextSorting(sorting, by))} />
        )}
      </Section>
    </Page>
  );
}
