import type { OutputOf } from '../../core/contracts/index';
import type { RoutineVersion } from '../../core/routines/index';

/** A version as it stands in a list: everything but the document. */
export function presentVersion({ document, ...head }: RoutineVersion): OutputOf<'publishRoutine'> {
  return { ...head, title: document.title };
}
