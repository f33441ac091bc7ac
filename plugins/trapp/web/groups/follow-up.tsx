import { ExclamationmarkTriangleIcon, FolderIcon } from '@navikt/aksel-icons';
import { words } from '../language/words';
import { nbGroups } from '../messages/nb-groups';
import { TextLink } from '../parts/index';
import type { PupilRow } from './sort-pupils';

/** What is going on around the pupil: the new finding, or how many there are, and the open case. */
export function FollowUp({ row }: { readonly row: PupilRow }) {
  const [only, ...more] = row.newFindings;
  if (!only && row.openCaseId === null) return <span className="trapp-subtle">{nbGroups.group.nothing}</span>;
  return (
    <ul className="trapp-follow">
      {only && (
        <li>
          <ExclamationmarkTriangleIcon aria-hidden="true" className="trapp-follow__finding" />
          <TextLink to={more.length > 0 ? `/elever/${row.pupil.id}` : `/funn/${only.id}`}>
            {more.length > 0 ? nbGroups.newFindings(row.newFindings.length) : words(only.ruleTitle)}
          </TextLink>
        </li>
      )}
      {row.openCaseId && (
        <li>
          <FolderIcon aria-hidden="true" />
          <TextLink to={`/saker/${row.openCaseId}`}>{nbGroups.group.openCase}</TextLink>
        </li>
      )}
    </ul>
  );
}
