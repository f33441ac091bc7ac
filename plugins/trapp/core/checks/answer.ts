import { z } from 'zod';
import { daySchema, momentSchema, type Day } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema } from '../people/index';

/** What the one who checks has done about a pupil, right in the list (S34-S37, B101). */
export const checkAnswers = ['called_home', 'no_answer', 'message_received', 'assessed', 'concern', 'to_management'] as const;
export const checkAnswerKindSchema = z.enum(checkAnswers);
export type CheckAnswerKind = z.infer<typeof checkAnswerKindSchema>;

export const givenAnswerSchema = z.strictObject({ answer: checkAnswerKindSchema, note: z.string().trim().max(2000) });
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;

/** One answer, as it is kept: also the log of contact with homes where there is no case (S45). */
export const checkAnswerSchema = givenAnswerSchema.extend({
  id: idSchema,
  pupilId: idSchema,
  schoolId: idSchema,
  routineKey: keySchema,
  checkKey: keySchema,
  /** The day of the check. */
  occasion: daySchema,
  on: daySchema,
  at: momentSchema,
  by: z.strictObject({ id: idSchema, name: z.string().max(160) }),
});
export type CheckAnswer = z.infer<typeof checkAnswerSchema>;

/** Answers that must say something: what was found out, or what worries. */
const needsWords: ReadonlySet<CheckAnswerKind> = new Set(['message_received', 'assessed', 'concern']);

export function needsNote(answer: CheckAnswerKind): boolean {
  return needsWords.has(answer);
}

/** Nobody at home has answered, or it was passed on: somebody follows it up until it is clear (S35). */
export function isUnclear(answer: CheckAnswerKind): boolean {
  return answer === 'no_answer' || answer === 'to_management';
}

/** Has somebody been in contact with the home? */
export function isContact(answer: CheckAnswerKind): boolean {
  return answer === 'called_home' || answer === 'message_received';
}

/** The pupils whose latest answer left it unclear, with that answer. */
export function stillUnclear(answers: readonly CheckAnswer[]): CheckAnswer[] {
  const latest = new Map<string, CheckAnswer>();
  for (const answer of [...answers].sort((one, other) => one.at.localeCompare(other.at))) latest.set(answer.pupilId, answer);
  return [...latest.values()].filter(({ answer }) => isUnclear(answer));
}

/** Why a pupil need not be looked at in this check. */
export type HandledBy = 'case' | 'assessed' | 'contact';

interface Known {
  readonly hasOpenCase: boolean;
  /** The latest day that a finding or concern about the pupil was assessed. */
  readonly assessedOn: Day | null;
  /** The latest day that the home was in contact with the school, outside this very check. */
  readonly contactOn: Day | null;
}

/**
 * Is it followed up already (S41)? By an open case; by an assessment since the latest day that put the pupil on the list, so that it was made on the same ground;
 * or by contact with the home since then. `latestDay`: the latest day that counted; null when the check is about something without days.
 */
export function handledBy({ hasOpenCase, assessedOn, contactOn }: Known, latestDay: Day | null): HandledBy | null {
  if (hasOpenCase) return 'case';
  if (latestDay === null) return null;
  if (assessedOn !== null && assessedOn >= latestDay) return 'assessed';
  return contactOn !== null && contactOn >= latestDay ? 'contact' : null;
}
