import type { Audience } from '../../people/index';
import type { Refusal } from '../../refusals';
import type { Case, Contact } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';
import { isUndone } from '../steps';
import { audienceOfNew } from './set-audience';
import { writtenBefore, type Sent } from '../written-before';

/** Writes a contact into the log; one that reached a guardian also does the step's task of contacting the home (S36, S45, U21). Of a home visit it is said what was seen to beforehand (B41). */
export function recordContact(current: Case, { id, ...contact }: Sent<Omit<Contact, 'id' | 'by'>>, context: CommandContext, audience?: Audience): CaseEvent[] | Refusal {
  const { today, by, newId } = context;
  const closed = refuseClosed(current);
  if (closed) return closed;
  const before = writtenBefore<Omit<Contact, 'id' | 'by'>>(current.contacts, { id, ...contact });
  if (before) return before;
  if (contact.on > today) return wrong('on', words.future);
  if (contact.how === 'home_visit' && contact.precautions === undefined) return wrong('precautions', words.precautions);
  const contactId = id ?? newId();
  const events: CaseEvent[] = [{ type: 'contact.recorded', contact: { ...contact, id: contactId, by: by.id }, on: today, by: by.id }, ...audienceOfNew({ kind: 'contact', id: contactId, writtenOn: contact.on }, audience, context)];
  const reachedHome = contact.with === 'guardian' && contact.reached;
  const task = current.tasks.find((held) => held.kind === 'contact_home' && held.step === current.step && isUndone(held));
  if (reachedHome && task) events.push({ type: 'task.completed', taskId: task.id, recordId: null, note: '', on: today, by: by.id });
  return accept(current, events);
}
