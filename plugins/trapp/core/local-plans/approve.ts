import type { Day, Moment } from '../calendar/index';
import { refuse, type Refusal } from '../refusals';
import type { Routine } from '../routines/index';
import type { LocalPlanContent, LocalPlanDraft, LocalPlanVersion } from './local-plan';
import { words } from './messages.nb';
import { problemsIn } from './standing';

interface Who {
  readonly id: string;
  readonly name: string;
}

interface At {
  readonly by: Who;
  readonly now: Moment;
}

/** What has been written so far. Refuses `version_conflict` when somebody has saved since, or while the plan waits for approval. */
export function saveDraft(draft: LocalPlanDraft, ask: { readonly edition: number; readonly content: LocalPlanContent }, { by, now }: At): LocalPlanDraft | Refusal {
  if (draft.proposal !== null) return refuse('version_conflict', [{ path: '', message: words.alreadyProposed }]);
  if (draft.edition !== ask.edition) return refuse('version_conflict', [{ path: 'edition', message: words.written }]);
  return { ...draft, edition: draft.edition + 1, content: ask.content, savedBy: by, savedAt: now };
}

/** Puts the plan forward. Refuses `invalid_input` with all that lacks or cannot stand. */
export function proposeDraft(routine: Routine, draft: LocalPlanDraft, ask: { readonly edition: number; readonly reason: string }, { by, now }: At): LocalPlanDraft | Refusal {
  if (draft.proposal !== null) return refuse('version_conflict', [{ path: '', message: words.alreadyProposed }]);
  if (draft.edition !== ask.edition) return refuse('version_conflict', [{ path: 'edition', message: words.written }]);
  const problems = problemsIn(routine, draft.content);
  if (problems.length > 0) return refuse('invalid_input', problems);
  return { ...draft, edition: draft.edition + 1, proposal: { by, at: now, reason: ask.reason }, returned: null };
}

/** Sent back by the one who was to approve it, or taken back by the school itself. */
export function returnDraft(draft: LocalPlanDraft, reason: string, { by, now }: At): LocalPlanDraft | Refusal {
  if (draft.proposal === null) return refuse('version_conflict', [{ path: '', message: words.notProposed }]);
  return { ...draft, edition: draft.edition + 1, proposal: null, returned: { by, at: now, reason } };
}

interface Approval extends At {
  readonly today: Day;
  readonly number: number;
  readonly routineVersion: number;
  readonly routine: Routine;
}

/** The plan as it was put forward, in force from today; the routine may have changed since, so it is gone through once more. */
export function approveDraft(draft: LocalPlanDraft, { by, now, today, number, routineVersion, routine }: Approval): { readonly version: LocalPlanVersion; readonly draft: LocalPlanDraft } | Refusal {
  const { proposal, schoolId, routineKey, content } = draft;
  if (proposal === null) return refuse('version_conflict', [{ path: '', message: words.notProposed }]);
  const problems = problemsIn(routine, content);
  if (problems.length > 0) return refuse('invalid_input', problems);
  const version = { schoolId, routineKey, number, routineVersion, content, reason: proposal.reason, writtenBy: proposal.by, approvedBy: by, approvedAt: now, validFrom: today };
  return { version, draft: { ...draft, edition: draft.edition + 1, proposal: null, returned: null, remindedOn: null } };
}
