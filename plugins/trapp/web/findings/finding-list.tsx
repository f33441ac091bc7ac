import type { Day } from '../../core/calendar/index';
import type { FindingRow } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { nbFindings } from '../messages/nb-findings';
import { DueNote, ShieldTag, StatusTag, TextLink } from '../parts/index';
import { FindingStatus } from './finding-status';

interface FindingListProps {
  readonly findings: readonly FindingRow[];
  readonly today: Day;
  /** On the pupil's own page the name goes without saying. */
  readonly withPupil?: boolean;
}

export function FindingList({ findings, today, withPupil = true }: FindingListProps) {
  return (
    <ul className="trapp-list">
      {findings.map((finding) => (
        <li key={finding.id} className="trapp-row">
          <div className="trapp-row__main">
            <span className="trapp-pupil">
              <TextLink to={`/funn/${finding.id}`}>{withPupil ? finding.pupil.name : words(finding.ruleTitle)}</TextLink>
              {withPupil && <span className="trapp-subtle">{finding.pupil.groupName}</span>}
              {finding.pupil.protected && withPupil && <ShieldTag />}
            </span>
            <span className="trapp-subtle">{withPupil ? words(finding.ruleTitle) : nbFindings.raised(dayWords(finding.raisedOn))}</span>
            {finding.status === 'new' && <DueNote due={finding.assessBy} today={today} overdue={finding.overdue} />}
          </div>
          <span className="trapp-cluster">
            {finding.status === 'new' ? (
              <StatusTag tone={finding.severity === 'concern' ? 'warning' : 'info'}>{nbFindings.severity[finding.severity]}</StatusTag>
            ) : (
              <FindingStatus status={finding.status} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
