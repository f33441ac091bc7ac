import { refuse, type Refusal } from '../refusals';
import type { Day, Moment } from '../calendar/index';
import { problemsOf, type Language } from '../language/index';
import { canonicalJson } from './canonical';
import { checkRoutine } from './check';
import { routineVersionSchema, type RoutineVersion } from './routine';
import type { RecordedByFiles } from './rule-sources';

export interface Publishing {
  readonly now: Moment;
  /** Name of the one who publishes. */
  readonly by: string;
  readonly reason: string;
  /** The first day that cases begin under it; null or not there: from now. */
  readonly startsOn?: Day | null;
  /** SHA-256 of a text as lower-case hex; given, because core does no cryptography. */
  readonly hash: (text: string) => string;
  /** What the municipality's absence files tell of, for the check of the rules; not there: not checked. */
  readonly recorded?: RecordedByFiles;
  /** What a refusal is told in; bokmål unless it is said. */
  readonly reader?: Language;
}

/**
 * Freezes a routine as the version after `previous` (null for the first), or says everything that is wrong: refusal
 * `routine_not_publishable`. Nothing is published that fails the check or one of its own test cases.
 */
export async function publishRoutine(document: unknown, previous: number | null, { now, by, reason, startsOn = null, hash, recorded, reader = 'nb' }: Publishing): Promise<RoutineVersion | Refusal> {
  const { errors, routine } = await checkRoutine(document, recorded, reader);
  if (!routine || errors.length > 0) return refuse('routine_not_publishable', errors);
  const version = {
    routineKey: routine.key,
    number: (previous ?? 0) + 1,
    publishedAt: now,
    publishedBy: by.trim(),
    reason: reason.trim(),
    hash: hash(canonicalJson(routine)),
    document: routine,
    ...(startsOn !== null && { startsOn }),
  };
  const parsed = routineVersionSchema.safeParse(version);
  return parsed.success ? parsed.data : refuse('routine_not_publishable', problemsOf(parsed.error, '', reader));
}
