import { onSchoolDay } from '../../calendar/index';
import { checkAgendaCase, type AgendaCase, type TeamMeeting } from '../../meetings/index';
import { isSameName } from '../../people/index';
import { refuse, type Refusal } from '../../refusals';
import type { Case, CaseTask } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../meetings.nb';

interface Discussed {
  readonly meeting: Pick<TeamMeeting, 'id' | 'date' | 'participants'>;
  /** What the meeting is called. */
  readonly title: string;
  readonly item: AgendaCase;
  readonly named: boolean;
  /** Those of the staff there who may open the case: what they take on is theirs by id. */
  readonly workers: readonly { readonly id: string; readonly name: string }[];
}

/**
 * What a team or a cross-service meeting came to is written into the case, with its action items as tasks (S63, B48, U20). Only this case's part:
 * nothing of the others'. Refuses `not_ready_to_sign` with what lacks, and a meeting that has not been held.
 */
export function discussCase(current: Case, { meeting, title, item, named, workers }: Discussed, { today, by, newId, routine }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (item.concludedOn !== null) return wrong('caseId', words.alreadyConcluded);
  if (meeting.date === '' || meeting.date > today) return wrong('date', words.notHeld);
  const here = meeting.participants.filter(({ presence }) => presence === 'present');
  const problems = [...checkAgendaCase(item, meeting.date), ...(here.length === 0 ? [{ path: 'participants', message: words.nobodyHere }] : [])];
  if (problems.length > 0) return refuse('not_ready_to_sign', problems);
  const actions = item.actionItems.map(({ what, who, due }) => ({ what: what.trim(), who: who.trim(), due: onSchoolDay(routine.calendar, due === '' ? today : due) }));
  const present = here.map(({ name, role }) => [name.trim(), role.trim()].filter(Boolean).join(', ')).filter((line) => line !== '');
  const discussion = { id: newId(), meetingId: meeting.id, meeting: title.slice(0, 300), date: meeting.date, named, asked: item.asked.trim(), decided: item.decided.trim(), present, actions };
  const tasks = actions.map(({ what, who, due }): CaseTask => {
    const worker = workers.find(({ name }) => isSameName(name, who));
    return {
      id: newId(), key: null, step: current.step, title: what, kind: 'do', template: null, responsibleRole: null, responsibleName: who, ...(worker ? { responsibleId: worker.id } : {}), required: false, due,
      doneOn: null, doneBy: null, recordId: null, dropped: false,
    };
  });
  const events: CaseEvent[] = [{ type: 'case.discussed', discussion, on: today, by: by.id }];
  if (tasks.length > 0) events.push({ type: 'tasks.added', tasks, on: today, by: by.id });
  return accept(current, events);
}
