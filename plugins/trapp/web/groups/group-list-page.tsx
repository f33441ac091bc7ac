import { PersonGroupIcon } from '@navikt/aksel-icons';
import { Link } from 'react-router-dom';
import type { OutputOf } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { Page, Section } from '../layout/index';
import { saidAt, worksAtBoth } from '../language/unit';
import { nbGroups, nbGroupsOfBoth } from '../messages/nb-groups';
import { Await, EmptyState, StatusTag } from '../parts/index';
import './groups.css';

type GroupRow = OutputOf<'listGroups'>['groups'][number];

export default function GroupListPage() {
  const query = useOperation('listGroups');
  return (
    <Page {...(worksAtBoth() ? nbGroupsOfBoth : { title: nbGroups.title, lead: nbGroups.lead })}>
      <Await query={query}>{({ groups }) => <Schools groups={groups} />}</Await>
    </Page>
  );
}

function Schools({ groups }: { readonly groups: readonly GroupRow[] }) {
  const schools = [...new Map(groups.map(({ schoolId, schoolName }) => [schoolId, schoolName]))];
  if (schools.length === 0) {
    return (
      <EmptyState icon={<PersonGroupIcon aria-hidden="true" />} title={nbGroups.empty}>
        {nbGroups.emptyMore}
      </EmptyState>
    );
  }
  return schools.map(([id, name]) => (
    <Section key={id} title={name} look="plain">
      <ul className="trapp-groups">
        {groups.filter(({ schoolId }) => schoolId === id).map((group) => (
          <li key={group.id}>
            <GroupCard group={group} />
          </li>
        ))}
      </ul>
    </Section>
  ));
}

function GroupCard({ group }: { readonly group: GroupRow }) {
  return (
    <Link to={`/klasser/${group.id}`} className="trapp-group">
      <span className="trapp-group__name">{group.name}</span>
      <span className="trapp-subtle">
        {nbGroups.grade(group.grade)}, {saidAt(group.schoolId, () => nbGroups.pupils(group.pupils))}
      </span>
      {(group.newFindings > 0 || group.openCases > 0) && (
        <span className="trapp-cluster">
          {group.newFindings > 0 && <StatusTag tone="warning">{nbGroups.newFindings(group.newFindings)}</StatusTag>}
          {group.openCases > 0 && <StatusTag tone="info">{nbGroups.openCases(group.openCases)}</StatusTag>}
        </span>
      )}
    </Link>
  );
}
