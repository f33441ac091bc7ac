import { ExclamationmarkTriangleIcon, FolderIcon } from '@navikt/aksel-icons';
import { words } from '../language/words';
import { nbGroups } from '../messages/nb-groups';
import { TextLink } from '../parts/index';
import type { PupilRow } from './sort-pupils';

/** What is going on around the pupil: new findings and the open case. */
export function FollowUp({ row }: { readonly row: PupilRow }) {
  if (row.newFindings.length === 0 && row.openCaseId === null) return <span className="trapp-subtle">{nbGroups.group.nothing}</span>;
  return (
    <ul className="trapp-follow">
      {row.newFindings.map(({ id, ruleTitle }) => (
        <li key={id}>
          <ExclamationmarkTriangleIcon aria-hidden="true" className="trapp-follow__finding" />
          <TextLink to={`/funn/${id}`}>{nbGroups.group.finding(words(ruleTitle))}</TextLink>
        </li>
      ))}
      {row.openCaseId && (
        <li>
          <FolderIcon aria-hidden="true" />
          <TextLink to={`/saker/${row.openCaseId}`}>{nbGroups.group.openCase}</TextLink>
        </li>
      )}
    </ul>
  );
}
