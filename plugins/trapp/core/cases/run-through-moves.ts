import type { AbsencePicture } from '../absences/index';
import type { Plan } from '../plans/index';
import { isRefusal, refuse, type Refusal } from '../refusals';
import { wrong, type CommandContext } from './command';
import {
  chooseOutcome, chooseSituation, completeTask, declineEscalation, followEscalation, hearChild, nameResponsible, paperMade, planToEvaluate, recordConsent, recordContact, signRecord, startRecord, takeOtherWay,
} from './commands/index';
import type { Case, CaseTask } from './case';
import type { CaseEvent } from './event';
import { applyEvents } from './fold';
import { madeUpContent } from './made-up-record';
import type { RecordKind } from './record';
import { words } from './run-through.nb';
import type { RunState } from './run-through';
import { isUndone } from './steps';

/** What somebody may do in the made-up case. `ticks`: how many points are ticked in the guide. */
export type CaseMove =
  | { readonly kind: 'task'; readonly taskId: string; readonly ticks?: number }
  | { readonly kind: 'required_tasks' }
  | { readonly kind: 'meeting' }
  | { readonly kind: 'hear_child' }
  | { readonly kind: 'paper'; readonly record: RecordKind }
  | { readonly kind: 'consent'; readonly purpose: string; readonly answer: 'given' | 'refused' }
  | { readonly kind: 'situation'; readonly situation: string }
  | { readonly kind: 'trusted_adult' }
  | { readonly kind: 'outcome'; readonly outcome: string }
  | { readonly kind: 'escalation'; readonly escalationId: string; readonly follow: boolean }
  | { readonly kind: 'other_way'; readonly to: 'close' | { readonly step: string } };

interface Beside {
  readonly context: CommandContext;
  readonly picture: AbsencePicture;
}

interface Done {
  readonly events: readonly CaseEvent[];
  readonly plans: RunState['plans'];
}

/** One move by the very commands of real cases, with made-up content. Refuses what they refuse. */
export function moveInCase(state: RunState, move: CaseMove, beside: Beside): Done | Refusal {
  const { current } = state;
  const { context } = beside;
  const { today } = context;
  switch (move.kind) {
    case 'task': {
      const task = current.tasks.find(({ id }) => id === move.taskId);
      return task ? doTask(state, task, move.ticks ?? 0, beside) : refuse('unknown_task');
    }
    case 'required_tasks':
      return requiredTasks(state, beside);
    case 'meeting':
      return meeting(state, beside);
    case 'hear_child':
      return only(hearChild(current, { heard: true, byWhom: context.by.name, how: '', what: words.madeUp, whyNot: '', on: today }, context));
    case 'paper': {
      const signed = current.signed.filter(({ kind }) => kind === move.record).at(-1);
      if (!signed || !current.onStep.signed.includes(move.record)) return wrong('record', words.nothingSigned);
      return only(paperMade(current, { documentId: context.newId(), recordId: signed.recordId, kind: move.record }, context));
    }
    case 'consent':
      return only(recordConsent(current, { purpose: move.purpose, givenBy: words.guardian, answer: move.answer, on: today, until: null, note: '' }, context));
    case 'situation':
      return only(chooseSituation(current, { situation: move.situation, why: words.reason }, context));
    case 'trusted_adult':
      return only(nameResponsible(current, { taskId: null, adult: { staffId: null, name: words.adult, why: words.reason } }, context));
    case 'outcome':
      return only(chooseOutcome(current, { outcome: move.outcome, reason: words.reason }, context));
    case 'escalation':
      return only((move.follow ? followEscalation : declineEscalation)(current, { escalationId: move.escalationId, reason: words.reason }, context));
    case 'other_way':
      return only(takeOtherWay(current, { to: move.to, reason: words.reason }, context));
  }
}

function only(result: CaseEvent[] | Refusal): Done | Refusal {
  return isRefusal(result) ? result : { events: result, plans: [] };
}

function doTask(state: RunState, task: CaseTask, ticks: number, { context, picture }: Beside): Done | Refusal {
  const { current } = state;
  switch (task.kind) {
    case 'do':
      return only(completeTask(current, { taskId: task.id, note: '' }, context));
    case 'contact_home':
      return only(contactHome(current, task, context));
    default:
      return write(state, { kind: task.kind, template: task.template, taskId: task.id, ticks }, { context, picture });
  }
}

/** A contact does the step's first task of the kind. What asks for one and is another's is done by saying so. */
function contactHome(current: Case, task: CaseTask, context: CommandContext): CaseEvent[] | Refusal {
  const logged = recordContact(current, { on: context.today, with: 'guardian', how: 'phone', reached: true, summary: words.madeUp }, context);
  const isDone = !isRefusal(logged) && logged.some((event) => event.type === 'task.completed' && event.taskId === task.id);
  return isDone ? logged : completeTask(current, { taskId: task.id, note: words.madeUp }, context);
}

/** A record is begun and signed at once. */
function write(state: RunState, asked: { readonly kind: RecordKind; readonly template: string | null; readonly taskId: string | null; readonly ticks: number }, { context, picture }: Beside): Done | Refusal {
  const { current } = state;
  const { kind, template, taskId, ticks } = asked;
  const recordId = context.newId();
  const evaluated = kind === 'evaluation' ? planToEvaluate(current, null) : null;
  if (isRefusal(evaluated)) return evaluated;
  const plan = state.plans.find((held) => held.recordId === evaluated) ?? null;
  const started = startRecord(current, { recordId, kind, template, taskId, revises: null }, context);
  if (isRefusal(started)) return started;
  const content = madeUpContent({ kind, template, picture, plan, ticks }, context);
  const signed = signRecord(applyEvents(current, started), { recordId, template, content, plan: plan?.plan ?? null }, context);
  if (isRefusal(signed)) return signed;
  const written: Plan[] = content.kind === 'plan' ? [content.plan] : [];
  return { events: [...started, ...signed], plans: written.map((one) => ({ recordId, plan: one })) };
}

/** What must be done is done, one task after the other; a plan comes before its evaluation. */
function requiredTasks(state: RunState, beside: Beside): Done | Refusal {
  const asked = state.current.tasks.filter((task) => task.required && isUndone(task));
  const inOrder = [...asked.filter(({ kind }) => kind !== 'evaluation'), ...asked.filter(({ kind }) => kind === 'evaluation')];
  let all: Done = { events: [], plans: [] };
  for (const { id } of inOrder) {
    const at: RunState = { ...state, current: applyEvents(state.current, all.events), plans: [...state.plans, ...all.plans] };
    const task = at.current.tasks.find((held) => held.id === id && isUndone(held));
    if (!task) continue;
    const done = doTask(at, task, 0, beside);
    if (isRefusal(done)) return done;
    all = { events: [...all.events, ...done.events], plans: [...all.plans, ...done.plans] };
  }
  return all;
}

/** One more meeting: by the step's task, else by a template that the staircase uses. */
function meeting(state: RunState, beside: Beside): Done | Refusal {
  const { routine } = beside.context;
  const task = state.current.tasks.find((held) => held.kind === 'meeting' && isUndone(held) && held.step === state.current.step);
  if (task) return doTask(state, task, 0, beside);
  const before = state.current.tasks.find(({ kind }) => kind === 'meeting')?.template;
  const template = before ?? routine.meetingTemplates[0]?.key;
  return template ? write(state, { kind: 'meeting', template, taskId: null, ticks: 0 }, beside) : wrong('meeting', words.noMeeting);
}
