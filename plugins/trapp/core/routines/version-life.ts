import { z } from 'zod';
import { daySchema, momentSchema, type Day } from '../calendar/index';
import { keySchema, refuseTelling, type Language } from '../language/index';
import type { Refusal } from '../refusals';
import { words } from './version-life-words';

/** Is a routine published by one coordinator alone, or only when another has approved it? */
export const approvalSchema = z.enum(['none', 'second_person']);

/** What is said of a version that is to begin no more cases. Those that follow it go on as they are. */
export const withdrawalSchema = z.strictObject({ at: momentSchema, by: z.string().min(1).max(160), reason: z.string().min(1).max(500) });
export type Withdrawal = z.infer<typeof withdrawalSchema>;

interface Life {
  readonly startsOn?: Day | null | undefined;
  readonly withdrawn?: Withdrawal | null | undefined;
}

/** May cases begin under the version on the day: has it begun, and is it not withdrawn? Of those that may, the newest is the one that holds. */
export function mayBegin({ startsOn, withdrawn }: Life, today: Day): boolean {
  return (withdrawn ?? null) === null && (startsOn ?? today) <= today;
}

/** A draft as it was at a moment, kept: put forward for approval, or set aside when another took its place. */
export const keptDraftSchema = z.strictObject({
  id: z.string().min(1).max(60),
  routineKey: keySchema,
  why: z.enum(['proposed', 'set_aside']),
  at: momentSchema,
  byId: z.string().min(1).max(60),
  by: z.string().max(160),
  reason: z.string().max(500),
  startsOn: daySchema.nullable(),
  document: z.record(z.string(), z.unknown()),
  /** What came of a proposal; null while it waits, and for what was set aside. */
  answer: z.strictObject({ kind: z.enum(['approved', 'returned', 'replaced']), at: momentSchema, by: z.string().max(160), reason: z.string().max(500) }).nullable(),
});
export type KeptDraft = z.infer<typeof keptDraftSchema>;

/**
 * Must another person approve before this is published? When the version that holds says so, or the draft does: taking the demand away
 * needs approval too. Documents may be half-written.
 */
export function needsApproval(...documents: (Readonly<Record<string, unknown>> | undefined)[]): boolean {
  return documents.some((document) => document?.['approval'] === 'second_person');
}

/** Why this person may not answer the proposal; null when they may. Nobody approves their own; anybody may send it back. Told in the reader's language. */
export function refuseAnswer(proposal: Pick<KeptDraft, 'byId' | 'answer' | 'why'>, answer: 'approved' | 'returned', byId: string, reader: Language = 'nb'): Refusal | null {
  if (proposal.why !== 'proposed' || proposal.answer !== null) return refuseTelling('version_conflict', { path: '', message: words.answeredAlready }, reader);
  return answer === 'approved' && proposal.byId === byId ? refuseTelling('forbidden', { path: 'answer', message: words.ownProposal }, reader) : null;
}

/** A start day before today would change what cases of earlier days should have followed. */
export function refuseStart(startsOn: Day | null, today: Day, reader: Language = 'nb'): Refusal | null {
  return startsOn !== null && startsOn < today ? refuseTelling('invalid_input', { path: 'startsOn', message: words.startsInThePast }, reader) : null;
}
