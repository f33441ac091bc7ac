import type { Day } from '../../core/calendar/index';
import type { FindingLine, FindingRow } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { GroundTag } from '../evaluations/index';
import { words } from '../language/words';
import { nbFindings } from '../messages/nb-findings';
import { DueNote, PupilName, StatusTag, TextLink } from '../parts/index';
import { byPupil } from './by-pupil';
import { FindingStatus } from './finding-status';

interface FindingListProps<Finding> {
  readonly findings: readonly Finding[];
  readonly today: Day;
}

/** Findings gathered by pupil, in the order they come: several rules often see the same absence. */
export function FindingsByPupil({ findings, today }: FindingListProps<FindingRow>) {
  return (
    <ul className="trapp-list">
      {byPupil(findings).map(({ pupil, findings: own }) => (
        <li key={pupil.id} className="trapp-row__main">
          <PupilName pupil={pupil} />
          <FindingList findings={own} today={today} />
        </li>
      ))}
    </ul>
  );
}

/** The findings about one pupil. */
export function FindingList({ findings, today }: FindingListProps<FindingLine>) {
  return (
    <ul className="trapp-findings">
      {findings.map((finding) => (
        <li key={finding.id} className="trapp-row">
          <div className="trapp-row__main">
            <TextLink to={`/funn/${finding.id}`}>{words(finding.ruleTitle)}</TextLink>
            {finding.status === 'new' ? (
              <DueNote due={finding.assessBy} today={today} overdue={finding.overdue} />
            ) : (
              <span className="trapp-subtle">{nbFindings.raised(dayWords(finding.raisedOn))}</span>
            )}
            {finding.status === 'new' && <GroundTag ground={finding.ground} />}
          </div>
          {finding.status === 'new' ? (
            <StatusTag tone={finding.severity === 'concern' ? 'warning' : 'info'}>{nbFindings.severity[finding.severity]}</StatusTag>
          ) : (
            <FindingStatus status={finding.status} />
          )}
        </li>
      ))}
    </ul>
  );
}
