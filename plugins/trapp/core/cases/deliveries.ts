import type { Meeting } from '../meetings/index';
import { guardiansGiven, isPartOfName, isSameName, mayBeGiven, type Guardian, type HomeAbout } from '../people/index';
import type { Case } from './case';
import type { Delivery } from './discussions';

/** Somebody who is to get the minutes, with the latest that was written down about it; null while nothing is. */
export interface Recipient {
  readonly kind: 'guardian' | 'pupil' | 'participant';
  readonly guardianId: string | null;
  readonly name: string;
  readonly delivered: Delivery | null;
}

interface Household {
  readonly pupil: string;
  /** Nobody is offered a protected pupil's minutes: those who are named agree on each delivery (sec-10). */
  readonly isProtected: boolean;
  readonly guardians: readonly Pick<Guardian, 'id' | 'name' | 'responsibility' | 'blocked'>[];
}

/** As the school's own channel sends it; a protected pupil's is handed over, and nobody is offered it. */
const sent: HomeAbout = { protection: 'none', way: 'sent' };
const ofHome = /(^|[\s,(])(elev|eleven|foresatt|foresatte|forelder|foreldre|mor|far|mamma|pappa|verge|stemor|stefar|fostermor|fosterfar|fosterforelder)($|[\s,)])/i;

/**
 * All who are entitled to the minutes (S76): the pupil, guardians with parental responsibility whom nothing stands in the way of, and whoever
 * was there. A guardian who is blocked or has no responsibility is never among them, also where somebody has written their name on the list.
 */
export function recipientsOf(current: Case, recordId: string, meeting: Pick<Meeting, 'attendees'>, home: Household): Recipient[] {
  if (home.isProtected) return [];
  const held = current.deliveries.filter((delivery) => delivery.recordId === recordId);
  const latest = (kind: Recipient['kind'], name: string, guardianId: string | null) =>
    held.filter(({ to }) => to.kind === kind && (guardianId === null ? isSameName(to.name, name) : to.guardianId === guardianId)).at(-1) ?? null;
  const recipient = (kind: Recipient['kind'], name: string, guardianId: string | null = null): Recipient => ({ kind, guardianId, name, delivered: latest(kind, name, guardianId) });
  const known = [home.pupil, ...home.guardians.map(({ name }) => name)];
  // Whoever belongs to the home is known by the register alone, whatever the list of those present calls them.
  const others = meeting.attendees.filter(({ name, role, present }) => present && name.trim() !== '' && !ofHome.test(name) && !ofHome.test(role) && !known.some((one) => isPartOfName(name, one)));
  const once = others.filter(({ name }, index) => others.findIndex((other) => isSameName(other.name, name)) === index);
  return [
    ...(mayBeGiven({ kind: 'pupil', age: null }, 'minutes', sent) ? [recipient('pupil', home.pupil)] : []),
    ...guardiansGiven(home.guardians, 'minutes', sent).map(({ id, name }) => recipient('guardian', name, id)),
    ...once.map(({ name }) => recipient('participant', name.trim())),
  ];
}

/** Whom the minutes have not reached, and nobody has said why. */
export function outstanding(recipients: readonly Recipient[]): Recipient[] {
  return recipients.filter(({ delivered }) => delivered === null);
}
