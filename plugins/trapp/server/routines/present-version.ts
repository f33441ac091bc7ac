import type { Actor } from '../../core/access/index';
import type { KeptRow, OutputOf } from '../../core/contracts/index';
import type { KeptDraft, RoutineVersion } from '../../core/routines/index';

/** A version as it stands in a list: everything but the document. */
export function presentVersion({ document, startsOn, withdrawn, ...head }: RoutineVersion): OutputOf<'publishRoutine'> {
  return { ...head, title: document.title, startsOn: startsOn ?? null, withdrawn: withdrawn ?? null };
}

/** A kept draft without its document. `mine`: did the one who asks put it there? */
export function presentKept({ id, why, at, by, byId, reason, startsOn, answer }: KeptDraft, actor: Actor): KeptRow {
  return { id, why, at, by, reason, startsOn, answer, mine: 'id' in actor && actor.id === byId };
}
