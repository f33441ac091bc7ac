import type { Day } from '../calendar/index';
import type { Problem } from '../refusals';
import type { AgendaCase, TeamMeeting } from './team-meeting';
import { words } from './messages.nb';

const blank = (written: string) => written.trim() === '';

/** What lacks before the meeting may be signed on `today`; empty when it is ready. Each case has been concluded, by somebody who works in it (S63, B48). */
export function checkTeamMeeting(meeting: Pick<TeamMeeting, 'date' | 'leader' | 'participants'>, cases: readonly Pick<AgendaCase, 'number' | 'concludedOn'>[], today: Day): Problem[] {
  const { date, leader, participants } = meeting;
  return [
    ...lacks(date === '', 'date', words.date),
    ...lacks(date > today, 'date', words.future),
    ...lacks(blank(leader), 'leader', words.leader),
    ...lacks(!participants.some(({ presence }) => presence === 'present'), 'participants', words.nobodyPresent),
    ...participants.flatMap(({ name, role }, index) => lacks(blank(name) && blank(role), `participants.${index}.name`, words.attendeeName)),
    ...cases.flatMap(({ number, concludedOn }) => lacks(concludedOn === null, `cases.${number}`, words.caseNotConcluded(number))),
  ];
}

/** What lacks before what was decided about one case is written into it. */
export function checkAgendaCase({ decided, actionItems }: Pick<AgendaCase, 'decided' | 'actionItems'>, date: Day | ''): Problem[] {
  return [
    ...lacks(blank(decided), 'decided', words.decisionEmpty),
    ...actionItems.flatMap(({ what, who, due }, index) => [
      ...lacks(blank(what), `actionItems.${index}.what`, words.actionWhat),
      ...lacks(blank(who), `actionItems.${index}.who`, words.actionWho),
      ...lacks(due === '', `actionItems.${index}.due`, words.actionDue),
      ...lacks(due !== '' && due < date, `actionItems.${index}.due`, words.actionBeforeMeeting),
    ]),
  ];
}

function lacks(isLacking: boolean, path: string, message: string): Problem[] {
  return isLacking ? [{ path, message }] : [];
}
