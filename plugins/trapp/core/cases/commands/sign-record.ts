import { onSchoolDay } from '../../calendar/index';
import type { Plan } from '../../plans/index';
import { refuse, type Refusal } from '../../refusals';
import { findGuide } from '../../routines/index';
import type { Case, CaseTask } from '../case';
import { checkRecord } from '../check-record';
import { childVoiceIn } from '../child-voice';
import { accept, refuseClosed, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import type { RecordContent } from '../record';
import { isUndone } from '../steps';
import { ticksIn } from '../ticks';

interface Signature {
  readonly recordId: string;
  readonly template: string | null;
  readonly content: RecordContent;
  /** The signed plan of this case that an evaluation is about; null for the other kinds. */
  readonly plan: Plan | null;
}

/**
 * Signs what has been written. The task it fulfils is done, the child's voice in it counts on the step, and what a meeting agreed on
 * becomes tasks (C10, C11; S57, S76, U15). Refuses `already_signed` and `not_ready_to_sign` with what lacks.
 */
export function signRecord(current: Case, signature: Signature, context: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const { recordId, template, content, plan } = signature;
  const { today, by, newId, routine } = context;
  if (current.signed.some((record) => record.recordId === recordId)) return refuse('already_signed');
  const problems = checkRecord(content, { routine, template, plan, today });
  if (problems.length > 0) return refuse('not_ready_to_sign', problems);

  const guide = content.kind === 'conversation' ? findGuide(routine, template ?? '') : undefined;
  const ticks = guide ? { guide: guide.key, choices: ticksIn(guide, content) } : {};
  const events: CaseEvent[] = [{ type: 'record.signed', recordId, kind: content.kind, ...ticks, on: today, by: by.id }];
  const task = fulfilledTask(current, signature);
  if (task) events.push({ type: 'task.completed', taskId: task.id, recordId, note: '', on: today, by: by.id });
  const voice = childVoiceIn(content, template, context);
  if (voice) events.push({ type: 'child.heard', childHeard: { ...voice, recordId, id: newId(), step: current.step }, on: today, by: by.id });
  const agreed = content.kind === 'meeting' ? agreedTasks(current, recordId, content.meeting.actionItems, context) : [];
  if (agreed.length > 0) events.push({ type: 'tasks.added', tasks: agreed, on: today, by: by.id });
  return accept(current, events);
}

/** The task that the record was begun for; else the step's first task that asks for just this and that nobody has begun. */
function fulfilledTask(current: Case, { recordId, template, content }: Signature): CaseTask | undefined {
  const undone = current.tasks.filter(isUndone);
  return (
    undone.find((task) => task.recordId === recordId) ??
    undone.find((task) => task.recordId === null && task.step === current.step && task.kind === content.kind && task.template === template)
  );
}

function agreedTasks(
  current: Case,
  recordId: string,
  items: Extract<RecordContent, { kind: 'meeting' }>['meeting']['actionItems'],
  { newId, today, routine }: CommandContext,
): CaseTask[] {
  return items.map(({ what, who, due }) => ({
    id: newId(),
    key: null,
    step: current.step,
    title: what.trim(),
    kind: 'do',
    template: null,
    responsibleRole: null,
    responsibleName: who.trim(),
    required: false,
    due: onSchoolDay(routine.calendar, due === '' ? today : due),
    doneOn: null,
    doneBy: null,
    recordId: null,
    fromRecord: recordId,
    dropped: false,
  }));
}
