import { refuse, type Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';

/**
 * A person says that a task is done (U20). What is written in a record is done by signing it, and contact with the home by logging it;
 * when the home was not reached, a note tells what was done instead (S45). Refuses `unknown_task`, `task_already_done`, `invalid_input`.
 */
export function completeTask(current: Case, { taskId, note }: { readonly taskId: string; readonly note: string }, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const task = current.tasks.find(({ id }) => id === taskId);
  if (!task || task.dropped) return refuse('unknown_task');
  if (task.doneOn !== null) return refuse('task_already_done');
  if (task.kind === 'contact_home' && note.trim() === '') return wrong('note', words.contactNeedsNote);
  if (task.kind !== 'do' && task.kind !== 'contact_home') return wrong('taskId', words.taskNeedsRecord);
  return accept(current, [{ type: 'task.completed', taskId, recordId: null, note, on: today, by: by.id }]);
}
