import type { AccessObject, Action, Actor } from './access';
import { openedInEmergency } from './break-the-glass';
import { can } from './can';

/** The actor without what they have opened in an emergency: lists, figures and whatever else is shown of many cases go by this. */
export function withoutEmergency(actor: Actor): Actor {
  return actor.kind === 'staff' && actor.opened !== undefined ? { ...actor, opened: [] } : actor;
}

/** The emergency access that lets them do it; null when they may anyway, or may not. It stands in the audit row. */
export function underEmergency(actor: Actor, action: Action, object: AccessObject): string | null {
  if (actor.kind !== 'staff' || object.kind !== 'case') return null;
  const opened = openedInEmergency(actor, object);
  return opened === undefined || !can(actor, action, object) || can(withoutEmergency(actor), action, object) ? null : opened.accessId;
}
