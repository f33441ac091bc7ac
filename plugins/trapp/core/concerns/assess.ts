import type { Day } from '../calendar/index';
import { addDays } from '../calendar/index';
import { refuse, type Refusal } from '../refusals';
import type { Concern, ConcernAnswer, ConcernAssessment } from './concern';
import { waits } from './concern';
import { words } from './messages.nb';

interface Waiting {
  readonly pupilId: string;
  readonly schoolId: string;
  readonly findings: readonly { readonly id: string; readonly raisedOn: Day; readonly assessBy: Day; readonly assessedBy: Concern['assessedBy'] }[];
  readonly concerns: readonly Concern[];
}

interface Assessor {
  readonly today: Day;
  readonly by: { readonly id: string; readonly name: string };
  readonly newId: () => string;
}

/** Looking again later than this is no promise. */
const LONGEST_WAIT = 366;

/**
 * Assesses all that waits about a pupil as one: the earliest concern takes the findings and the other concerns into itself (U2, S11). `caseId` is the
 * case that was opened or joined. Gives every concern that is changed. Refuses when nothing waits any more, and a day to look again that is not ahead.
 */
export function assessConcerns(waiting: Waiting, answer: ConcernAnswer, caseId: string | null, { today, by, newId }: Assessor): Concern[] | Refusal {
  const [first, ...others] = [...waiting.concerns].sort((one, other) => one.raisedOn.localeCompare(other.raisedOn));
  if (waiting.concerns.some((concern) => !waits(concern, today)) || (first === undefined && waiting.findings.length === 0)) return refuse('finding_already_assessed');
  const again = answer.kind === 'no_action' ? answer.lookAgainOn : null;
  if (again !== null && again <= today) return refuse('invalid_input', [{ path: 'lookAgainOn', message: words.notAhead }]);
  if (again !== null && again > addDays(today, LONGEST_WAIT)) return refuse('invalid_input', [{ path: 'lookAgainOn', message: words.tooFar }]);
  const assessment: ConcernAssessment = { by, on: today, answer: answer.kind, reason: answer.reason, caseId, lookAgainOn: again };
  const main = first ?? fromFindings(waiting, newId());
  const status = answer.kind === 'no_action' ? 'no_action' : 'case_opened';
  const findingIds = [...new Set([...main.findingIds, ...waiting.findings.map(({ id }) => id)])].slice(0, 200);
  return [
    { ...main, findingIds, status, assessments: [...main.assessments, assessment].slice(-60) },
    ...others.map((concern): Concern => ({ ...concern, status: 'merged', mergedInto: main.id, assessments: [...concern.assessments, assessment].slice(-60) })),
  ];
}

/** What only rules have seen becomes a concern when it is assessed. */
function fromFindings({ pupilId, schoolId, findings }: Waiting, id: string): Concern {
  const [soonest] = [...findings].sort((one, other) => one.assessBy.localeCompare(other.assessBy));
  const [earliest] = [...findings].sort((one, other) => one.raisedOn.localeCompare(other.raisedOn));
  if (soonest === undefined || earliest === undefined) throw new Error('A concern is made of something');
  return {
    id, pupilId, schoolId, source: 'rule', text: '', since: null, raisedBy: null, raisedOn: earliest.raisedOn, assessBy: soonest.assessBy, assessedBy: soonest.assessedBy,
    findingIds: [], status: 'waiting', mergedInto: null, assessments: [],
  };
}
