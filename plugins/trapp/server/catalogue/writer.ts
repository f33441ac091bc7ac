import type { Actor } from '../../core/access/index';
import { words } from './messages';

/** Who a change is kept under. */
export function writer(actor: Actor): string {
  return (actor.kind === 'coordinator' && actor.name) || words.somebody.nb;
}
