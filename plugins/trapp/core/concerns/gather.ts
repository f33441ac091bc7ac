import { isOverdue, type Day } from '../calendar/index';
import { concernDue, waits, type Concern } from './concern';

interface WaitingFinding {
  readonly pupilId: string;
  readonly assessBy: Day;
}

/** Everything that waits about one pupil, for one person to assess as one (several rules often see the same absence). */
export interface Gathered<Finding> {
  readonly pupilId: string;
  readonly findings: readonly Finding[];
  /** Raised by people, or back on the day that was promised. */
  readonly concerns: readonly Concern[];
  /** The soonest of the deadlines. */
  readonly assessBy: Day;
  readonly overdue: boolean;
}

/** Merges findings and concerns that wait and are about the same pupil; the most pressing pupil first. */
export function gatherConcerns<Finding extends WaitingFinding>(findings: readonly Finding[], concerns: readonly Concern[], today: Day): Gathered<Finding>[] {
  const byPupil = new Map<string, { findings: Finding[]; concerns: Concern[] }>();
  const of = (pupilId: string) => {
    const known = byPupil.get(pupilId) ?? { findings: [], concerns: [] };
    byPupil.set(pupilId, known);
    return known;
  };
  for (const finding of findings) of(finding.pupilId).findings.push(finding);
  for (const concern of concerns) if (waits(concern, today)) of(concern.pupilId).concerns.push(concern);
  const gathered = [...byPupil].map(([pupilId, held]): Gathered<Finding> => {
    const assessBy = [...held.findings.map((finding) => finding.assessBy), ...held.concerns.map(concernDue)].sort()[0] ?? today;
    return { pupilId, ...held, assessBy, overdue: isOverdue(assessBy, today) };
  });
  return gathered.sort((one, other) => one.assessBy.localeCompare(other.assessBy) || other.findings.length - one.findings.length);
}
