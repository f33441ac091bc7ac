import { daysBetween, type Day } from '../calendar/index';
import type { PresenceEffect } from '../plans/index';
import type { CaseFacts } from '../rules/index';
import type { Case } from './case';

interface CaseQuestion {
  readonly today: Day;
  readonly grade: number;
  /** Presence before and from the start of the latest signed plan; null when there is none or no data. */
  readonly effect: PresenceEffect | null;
}

/**
 * The numbers that rules may ask about a pupil's open case under the routine (B28, S41); `open` is null when there is none.
 * Days are calendar days, presence is in percentage points. Null means not known: nothing to count from.
 */
export function caseFactsOf(open: Case | null, { today, grade, effect }: CaseQuestion): Required<CaseFacts> {
  const count = (kind: 'meeting' | 'evaluation') => open?.signed.filter((record) => record.kind === kind).length ?? 0;
  const before = effect?.before.presencePercent ?? null;
  const after = effect?.after.presencePercent ?? null;
  return {
    open_cases: open ? 1 : 0,
    meetings_held: count('meeting'),
    plans_evaluated: count('evaluation'),
    presence_change: before === null || after === null ? null : after - before,
    days_on_step: open ? daysBetween(open.stepSince, today) : null,
    grade,
  };
}
