import { dueDay } from '../../calendar/index';
import { say } from '../../language/index';
import type { Refusal } from '../../refusals';
import { findService } from '../../routines/index';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import { words } from '../consents.nb';
import type { CaseEvent } from '../event';
import { ownerTask } from '../owner-task';
import type { ConcernReported } from '../referrals';
import { writtenBefore, type Sent } from '../written-before';

type Report = Omit<ConcernReported, 'id' | 'by' | 'service'>;

/**
 * Writes down that a report of concern was made to child welfare (C33, B31, S75). The duty rests on law: no consent is asked, and none can close it.
 * Every point of the routine's list is gone through first, and when the guardians were not told, why. Its content is not kept in the case.
 */
export function reportToChildWelfare(current: Case, { id, ...report }: Sent<Report>, { today, by, newId, routine }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const before = writtenBefore<Report>(current.concernReports, { id, ...report });
  if (before) return before;
  const guide = routine.concernReport;
  const service = guide && findService(routine, guide.service);
  if (!guide || !service) return wrong('on', words.noReport);
  if (report.on > today) return wrong('on', words.future);
  if (guide.checklist.some(({ key }) => !report.checked.includes(key))) return wrong('checked', words.checkMissing);
  if (report.told === 'not_told' && report.whyNotTold.trim() === '') return wrong('whyNotTold', words.whyNotTold);
  const title = say(service.title, 'nb').slice(0, 300);
  const events: CaseEvent[] = [{ type: 'concern.reported', report: { ...report, id: id ?? newId(), service: title, by: by.id }, on: today, by: by.id }];
  if (service.answerWithin) {
    const task = ownerTask(current, { id: newId(), title: words.reportAnswer(title), due: dueDay(routine.calendar, report.on, service.answerWithin) });
    events.push({ type: 'tasks.added', tasks: [task], on: today, by: by.id });
  }
  return accept(current, events);
}
