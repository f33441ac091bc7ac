import type { Meeting } from '../../meetings/index';
import { isShutOutName, mayBeGiven, type Guardian } from '../../people/index';
import type { Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import { recipientsOf } from '../deliveries';
import type { Delivery } from '../discussions';
import { words } from '../meetings.nb';
import { writtenBefore, type Sent } from '../written-before';
import type { CaseEvent } from '../event';

interface Known {
  readonly meeting: Pick<Meeting, 'attendees'>;
  readonly isProtected: boolean;
  readonly guardians: readonly Guardian[];
}

/**
 * Writes down that signed minutes reached somebody, how and when, or why they did not (S76). Others than those entitled may be written by name;
 * never a guardian who is blocked or has no responsibility, and of a protected pupil's only what was given in person. Refuses `invalid_input`.
 */
export function recordDelivery(current: Case, { id, ...delivery }: Sent<Omit<Delivery, 'id' | 'by'>>, { meeting, isProtected, guardians }: Known, { today, by, newId, home }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const before = writtenBefore<Omit<Delivery, 'id' | 'by'>>(current.deliveries, { id, ...delivery });
  if (before) return before;
  const { recordId, to, how, why, on } = delivery;
  if (!current.signed.some((record) => record.recordId === recordId && record.kind === 'meeting')) return wrong('recordId', words.minutesNotSigned);
  if (on > today) return wrong('on', words.future);
  if (how === 'not_delivered' && why.trim() === '') return wrong('why', words.whyNotDelivered);
  if (isShutOutName(to.name, guardians)) return wrong('to', words.shutOut);
  const way = how === 'paper' || how === 'read_aloud' ? 'in_person' : 'sent';
  if (how !== 'not_delivered' && !mayBeGiven({ kind: 'pupil', age: null }, 'minutes', { protection: isProtected ? 'confidential' : 'none', way })) return wrong('how', words.onlyInPerson);
  if (to.kind !== 'other') {
    const entitled = recipientsOf(current, recordId, meeting, { pupil: home?.pupil.name ?? '', isProtected, guardians });
    if (!entitled.some(({ kind, guardianId, name }) => kind === to.kind && guardianId === to.guardianId && name === to.name)) return wrong('to', words.notEntitled);
  }
  return accept(current, [{ type: 'minutes.delivered', delivery: { ...delivery, id: id ?? newId(), by: by.id }, on: today, by: by.id }]);
}
