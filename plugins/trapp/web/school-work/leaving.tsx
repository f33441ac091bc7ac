import type { LeavingRow } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { nbBaton } from '../messages/nb-baton';
import { TextLink } from '../parts/index';

const text = nbBaton.work.leaving;

/** Whose last day is near, and the cases that somebody else must take before that. */
export function Leaving({ rows }: { readonly rows: readonly LeavingRow[] }) {
  return (
    <ul className="trapp-list">
      {rows.map(({ id, name, until, cases, openTasks }) => (
        <li key={id} className="trapp-row__main">
          <strong>{text.who(name, dayWords(until))}</strong>
          <span className="trapp-subtle">{text.holds(cases.length, openTasks)}</span>
          {cases.map(({ caseId, pupil }) => (
            <span key={caseId}>
              <TextLink to={`/saker/${caseId}`}>{pupil.name}</TextLink> <span className="trapp-subtle">{pupil.groupName}</span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
