import { isOverdue, type Day } from '../../core/calendar/index';
import type { FindingLine, FindingRow, FindingView } from '../../core/contracts/index';
import type { ChoicesTitles } from '../../core/rules/index';
import { onceFor } from '../frozen';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import type { FindingHead, StoredFinding } from './finding.store';

/** A finding, where it is said whom it is about. */
export const presentFindingLine = onceFor(({ id, ruleKey, ruleTitle, severity, status, raisedOn, assessBy, assessedBy, ground, assessment }: FindingHead, today: Day): FindingLine => ({
  id, ruleKey, ruleTitle, severity, status, raisedOn, assessBy, assessedBy, ground,
  overdue: status === 'new' && isOverdue(assessBy, today),
  assessment: assessment && { by: assessment.by.name, on: assessment.on, reason: assessment.reason, caseId: assessment.caseId },
}));

/** A finding as a line of a list of several pupils. */
export function presentFinding(finding: FindingHead, card: PupilCard, today: Day): FindingRow {
  return { ...presentFindingLine(finding, today), pupil: presentPupil(card) };
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
