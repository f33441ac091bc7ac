import { daysBetween, type Day, type SinceDays } from '../calendar/index';
import type { Plan, PresenceEffect } from '../plans/index';
import type { CaseFacts, ChoicesFact } from '../rules/index';
import type { Case } from './case';
import { latestByGiver } from './consents';
import type { RecordContent } from './record';

interface CaseQuestion {
  readonly today: Day;
  readonly grade: number;
  /** Presence before and from the start of the latest signed plan; null when there is none or no data. */
  readonly effect: PresenceEffect | null;
  /** The case's signed plans, oldest first; rules that ask for none of what plans say may leave them out. */
  readonly plans?: readonly Plan[];
}

/**
 * The numbers that rules may ask about a pupil's open case under the routine (B28, B29, S41); `open` is null when there is none.
 * Days are calendar days, presence is in percentage points. Null means not known: nothing to count from.
 */
export function caseFactsOf(open: Case | null, { today, grade, effect, plans = [] }: CaseQuestion): Required<CaseFacts> {
  const count = (kind: 'meeting' | 'evaluation') => open?.signed.filter((record) => record.kind === kind).length ?? 0;
  const before = effect?.before.presencePercent ?? null;
  const after = effect?.after.presencePercent ?? null;
  return {
    open_cases: open ? 1 : 0,
    meetings_held: count('meeting'),
    plans_evaluated: count('evaluation'),
    presence_change: before === null || after === null ? null : after - before,
    days_on_step: open ? daysBetween(open.stepSince, today) : null,
    days_since_last_action: open ? Math.max(0, daysBetween(lastAction(open), today)) : null,
    measures_tried: measuresIn(plans),
    consents_valid: open ? validConsents(open, today) : 0,
    child_heard: open?.childHeard.some(({ heard }) => heard) ? 1 : 0,
    grade,
  };
}

/** When the things that a window may begin with last happened in the case; what is ahead has not happened. */
export function caseDays(open: Case, plans: readonly Plan[], today: Day): SinceDays {
  const latest = plans.at(-1);
  const days: Record<string, Day | undefined> = {
    case_opened: open.openedOn,
    step_started: open.stepSince,
    plan_started: lastUpTo(today, [latest?.startsOn ?? '']),
    measure_started: lastUpTo(today, latest?.measures.map(({ from }) => from) ?? []),
    last_meeting: lastUpTo(today, open.signed.filter(({ kind }) => kind === 'meeting').map(({ on }) => on)),
  };
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));
}

/** How many choices the guide's latest signed record holds for the question; 0 when none has been signed (B46, A6, S16). */
export function choicesMade({ guide, field }: ChoicesFact, signed: readonly { readonly template: string | null; readonly content: RecordContent }[]): number {
  const latest = signed.filter(({ template, content }) => template === guide && content.kind === 'conversation').at(-1)?.content;
  const answer = latest?.kind === 'conversation' ? latest.answers[field] : undefined;
  if (Array.isArray(answer)) return answer.length;
  return answer === undefined || answer === null || answer === '' || answer === false ? 0 : 1;
}

/** The latest of what has been done and written down, by anybody. What the system did by itself is no action. */
function lastAction({ openedOn, stepSince, tasks, contacts, consents, childHeard, signed }: Case): Day {
  const done = [...tasks.map(({ doneOn }) => doneOn), ...[contacts, consents, childHeard, signed].flatMap((list) => list.map(({ on }) => on))];
  return [openedOn, stepSince, ...done].reduce<Day>((last, day) => (day !== null && day > last ? day : last), openedOn);
}

/** A measure that a revised plan carries on is the same measure, and is counted once. */
function measuresIn(plans: readonly Plan[]): number {
  return new Set(plans.flatMap(({ measures }) => measures.filter(({ what }) => what.trim() !== '').map(({ id }) => id))).size;
}

/** Purposes that somebody has given consent for and nobody has refused or withdrawn, as the gates see it (C9). */
function validConsents({ consents }: Case, today: Day): number {
  const purposes = [...new Set(consents.map(({ purpose }) => purpose))];
  return purposes.filter((purpose) => {
    const given = consents.filter((consent) => consent.purpose === purpose);
    const latest = latestByGiver(given);
    const held = given.at(-1)?.holds ?? latest.every(({ answer }) => answer === 'given');
    return held && latest.some(({ answer, until }) => answer === 'given' && (until === null || until >= today));
  }).length;
}

function lastUpTo(today: Day, days: readonly string[]): Day | undefined {
  return days.filter((day) => day !== '' && day <= today).sort().at(-1);
}
