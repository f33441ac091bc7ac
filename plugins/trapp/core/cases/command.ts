import type { Day } from '../calendar/index';
import type { UnitKind } from '../language/index';
import { refuse, type Refusal } from '../refusals';
import type { Routine } from '../routines/index';
import { caseSchema, type Case } from './case';
import type { Home } from './consents';
import type { CaseEvent } from './event';
import { applyEvents } from './fold';
import { words } from './messages.nb';
import { teamLeaves } from './team';

/** What every command is given besides the case: the day, who asks, new ids, and the routine version that the case follows. */
export interface CommandContext {
  readonly today: Day;
  /** The time it is in Norway, as HH:MM. */
  readonly time: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly newId: () => string;
  readonly routine: Routine;
  /** Who may answer for the child; without it one yes about consent is enough. */
  readonly home?: Home | undefined;
  /** What is written down by itself is said in a kindergarten's words there (B26). A school where it is not said. */
  readonly unit?: UnitKind | undefined;
}

/** C2: a closed case refuses everything. */
export function refuseClosed(current: Case): Refusal | null {
  return current.status === 'closed' ? refuse('case_closed') : null;
}

/** A refusal about one field of what was asked. */
export function wrong(path: string, message: string): Refusal {
  return refuse('invalid_input', [{ path, message }]);
}

/**
 * C1: events are accepted only when the case that they make is a possible one; the schema's ceilings are the only way it is not.
 * Whoever has no part in the case after them leaves with the last of them (C20).
 */
export function accept(current: Case, events: readonly CaseEvent[]): CaseEvent[] | Refusal {
  const after = applyEvents(current, events);
  const last = events.at(-1);
  const read = caseSchema.safeParse(after);
  return read.success ? [...events, ...(last === undefined ? [] : teamLeaves(after, last))] : wrong(read.error.issues[0]?.path.join('.') ?? '', words.full);
}
