import { inUnitWords } from '../../core/language/index';
import { appointmentOf, calendarFile } from '../../core/meetings/index';
import { isRefusal, refuse } from '../../core/refusals';
import { aboutCase } from '../cases/case-at-hand';
import { recordAtHand } from '../cases/record-at-hand';
import type { Handler } from '../http/handler';
import { messages } from '../http/messages';

/** The meeting as a file for calendars (S46). It stands in many people's calendars, and names neither pupil nor concern; of a protected pupil nor the place (sec-10). */
export const downloadAppointment: Handler<'downloadAppointment'> = async (call) => {
  const hand = await recordAtHand(call, call.params.recordId, 'read');
  if (isRefusal(hand)) return hand;
  const { current, card, record: { head, content } } = hand;
  const isShielded = card.pupil.protection !== 'none';
  const appointment = content.kind === 'meeting' ? appointmentOf({ ...content.meeting, ...(isShielded && { place: '' }) }, { uid: head.id, at: call.now, title: inUnitWords(messages.appointment, card.school.kind, 'nb') }) : null;
  if (appointment === null) return refuse('invalid_input', [{ path: 'date', message: messages.appointmentNeedsDay }]);
  return { output: {}, about: aboutCase(current, head.id), file: { name: 'mote.ics', type: 'text/calendar; charset=utf-8', bytes: Buffer.from(calendarFile(appointment)) } };
};
