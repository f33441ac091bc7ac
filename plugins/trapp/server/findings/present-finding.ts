import { isOverdue, type Day } from '../../core/calendar/index';
import type { FindingRow, FindingView } from '../../core/contracts/index';
import type { ChoicesTitles } from '../../core/rules/index';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import type { FindingHead, StoredFinding } from './finding.store';

/** A finding as a line of a list. */
export function presentFinding(finding: FindingHead, card: PupilCard, today: Day): FindingRow {
  const { id, ruleKey, ruleTitle, severity, status, raisedOn, assessBy, assessedBy, ground, assessment } = finding;
  return {
    id, ruleKey, ruleTitle, severity, status, raisedOn, assessBy, assessedBy, ground,
    pupil: presentPupil(card),
    overdue: status === 'new' && isOverdue(assessBy, today),
    assessment: assessment && { by: assessment.by.name, on: assessment.on, reason: assessment.reason, caseId: assessment.caseId },
  };
}

interface More {
  readonly today: Day;
  readonly openCaseId: string | null;
  readonly choices: ChoicesTitles;
}

/** A finding with all that it rests on. */
export function presentFindingView(finding: StoredFinding, card: PupilCard, more: More): FindingView {
  const { kind, ruleExplanation, sources, explanation } = finding;
  return { ...presentFinding(finding, card, more.today), kind, ruleExplanation, sources, explanation, choices: more.choices, openCaseId: more.openCaseId };
}
