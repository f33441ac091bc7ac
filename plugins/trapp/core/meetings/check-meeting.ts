import type { Day } from '../calendar/index';
import type { Problem } from '../refusals';
import type { Meeting } from './meeting';
import type { MeetingTemplate } from './meeting-template';
import { words } from './messages.nb';

const blank = (written: string) => written.trim() === '';

/**
 * What lacks before the meeting may be signed as minutes on `today`; empty when it is ready. Paths name the field, as `actionItems.0.due`.
 * The child's voice is always there: what was said and to whom, or why not and what is planned (U15, U16, S64, S76).
 */
export function checkMeeting(meeting: Meeting, template: MeetingTemplate, today: Day): Problem[] {
  const { date, childVoice, interpreterLanguage } = meeting;
  const asked = new Set(template.agenda.map((item) => item.key));
  return [
    ...lacks(date === '', 'date', words.date),
    ...lacks(date > today, 'date', words.future),
    ...lacks(blank(meeting.leader), 'leader', words.leader),
    ...lacks(!meeting.attendees.some((attendee) => attendee.present), 'attendees', words.nobodyPresent),
    ...meeting.attendees.flatMap((attendee, index) => lacks(blank(attendee.name), `attendees.${index}.name`, words.attendeeName)),
    ...lacks(!blank(interpreterLanguage) && meeting.interpreterPresent === null, 'interpreterPresent', words.interpreter),
    ...meeting.agenda.flatMap((item, index) => lacks(!asked.has(item.key), `agenda.${index}`, words.agendaUnknown(item.key))),
    ...(meeting.wishes ?? []).flatMap(({ name, what }, index) => [...lacks(blank(name), `wishes.${index}.name`, words.wishName), ...lacks(blank(what), `wishes.${index}.what`, words.wishWhat)]),
    ...checkChildVoice(childVoice),
    ...meeting.decisions.flatMap((decision, index) => lacks(blank(decision.text), `decisions.${index}.text`, words.decisionEmpty)),
    ...meeting.actionItems.flatMap((item, index) => checkActionItem(item, date, `actionItems.${index}`)),
    ...lacks(meeting.nextMeeting !== '' && meeting.nextMeeting <= date, 'nextMeeting', words.nextBeforeMeeting),
  ];
}

function checkChildVoice({ heard, byWhom, what, whyNot }: Meeting['childVoice']): Problem[] {
  switch (heard) {
    case '':
      return lacks(true, 'childVoice.heard', words.childVoice);
    case 'not_heard':
      return lacks(blank(whyNot), 'childVoice.whyNot', words.childWhyNot);
    case 'beforehand':
    case 'in_meeting':
      return [...lacks(blank(byWhom), 'childVoice.byWhom', words.childByWhom), ...lacks(blank(what), 'childVoice.what', words.childWhat)];
  }
}

function checkActionItem({ what, who, due }: Meeting['actionItems'][number], date: Meeting['date'], path: string): Problem[] {
  return [
    ...lacks(blank(what), `${path}.what`, words.actionWhat),
    ...lacks(blank(who), `${path}.who`, words.actionWho),
    ...lacks(due === '', `${path}.due`, words.actionDue),
    ...lacks(due !== '' && due < date, `${path}.due`, words.actionBeforeMeeting),
  ];
}

function lacks(isLacking: boolean, path: string, message: string): Problem[] {
  return isLacking ? [{ path, message }] : [];
}
