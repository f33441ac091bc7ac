import type { Duration, TaskDeadline } from '../../core/calendar/index';
import type { Text } from '../../core/language/index';
import type { StaffRole } from '../../core/people/index';
import { opensForm, taskKinds, type Gate, type Outcome, type Staircase, type Step, type TaskDefinition, type TaskKind, type Use } from '../../core/staircases/index';
import { findStep } from '../../core/staircases/index';
import { useReader, useWords, type Word } from '../messages/index';
import type { Choice } from '../parts/pick';
import { useRoleWords } from '../roles/role-words';
import { useChoices, type DraftChoices, type Named } from './choices';

export interface StairWords {
  readonly say: ReturnType<typeof useWords>;
  /** In the reader's language; what lacks a name yet says so. */
  readonly text: (text: Text | undefined) => string;
  readonly role: (role: StaffRole) => string;
  readonly roles: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly duration: (duration: Duration) => string;
  /** "kontaktlærer, innen 2 skoledager, må gjøres". */
  readonly task: (task: TaskDefinition) => string;
  readonly gate: (gate: Gate) => string;
  readonly goal: (to: Outcome['to'], staircase: Staircase) => string;
  /** Who does what by when, in whole sentences. */
  readonly step: (step: Step, staircase: Staircase) => readonly string[];
  readonly use: (use: Use) => string;
}

/** What a staircase is told in: sentences that a reader of the routine could have written. */
export function useStairWords(): StairWords {
  const say = useWords();
  const { language } = useReader();
  const choices = useChoices();
  const text = (held: Text | undefined) => held?.[language]?.trim() || held?.nb.trim() || say('stairs.unnamed');
  const { role, roles } = useRoleWords();
  const duration = ({ amount, unit }: Duration) => say(`duration.said.${unit}`, { amount });
  const within = (deadline: TaskDeadline) => (deadline.unit === 'after_school_start' ? say('duration.said.after_school_start', { minutes: deadline.minutes, at: deadline.startsAt }) : duration(deadline));
  const gate = (held: Gate) => gateInWords(held, { say, text, choices });
  const goal = (to: Outcome['to'], staircase: Staircase) => (to === 'close' ? say('stairs.goal.close') : say('stairs.goal.step', { step: text(findStep(staircase, to.step)?.step.title) }));
  return {
    say,
    text,
    role,
    duration,
    gate,
    goal,
    roles,
    kinds: taskKinds.map((value) => ({ value, label: say(`stairs.kind.${value}`) })),
    task: (task) => say(task.required ? 'stairs.task.required' : 'stairs.task.optional', { role: role(task.responsible), within: within(task.deadline) }),
    step: (step, staircase) => [
      say('stairs.says.who', { role: role(step.responsible), within: duration(step.deadline) }),
      step.tasks.length === 0 ? say('stairs.says.noTasks') : say('stairs.says.tasks', { count: step.tasks.length, tasks: step.tasks.map(({ title }) => text(title)).join(', ') }),
      say('stairs.says.ways', { ways: step.outcomes.map(({ title, to }) => `${text(title)} (${goal(to, staircase)})`).join('; ') }),
    ],
    use: (use) => {
      switch (use.kind) {
        case 'outcome':
          return say('stairs.use.outcome', { outcome: text(use.title), step: text(use.stepTitle) });
        case 'usual_entry':
          return say('stairs.use.usual_entry');
        case 'gate':
          return say('stairs.use.gate', { outcome: text(use.outcome), gate: gate(use.gate) });
        default:
          return say(`stairs.use.${use.kind}`, { title: text(use.title) });
      }
    },
  };
}

interface About {
  readonly say: StairWords['say'];
  readonly text: StairWords['text'];
  readonly choices: DraftChoices;
}

function gateInWords(gate: Gate, { say, text, choices }: About): string {
  const title = (list: readonly Named[], key: string) => text(list.find((one) => one.key === key)?.title ?? { nb: key });
  switch (gate.kind) {
    case 'required_tasks_done':
    case 'child_heard':
      return say(`stairs.gate.${gate.kind}`);
    case 'consent':
      return say('stairs.gate.consent.to', { purpose: title(choices.consentPurposes, gate.purpose) });
    case 'record_signed':
    case 'paper_made':
      return say(`stairs.gate.${gate.kind}.of`, { record: say(`stairs.record.${gate.record}`) });
    case 'meetings_held':
      return say('stairs.gate.meetings_held.so', { count: gate.atLeast });
    case 'checklist':
      return say('stairs.gate.checklist.so', { count: gate.atLeast, guide: title(choices.guides, gate.guide) });
  }
}

/** The guides or templates that a task of the kind may use. */
export function useForms(kind: TaskKind): readonly Choice[] {
  const { guides, planTemplates, meetingTemplates } = useChoices();
  const { text } = useStairWords();
  if (!opensForm(kind)) return [];
  const held = kind === 'conversation' ? guides : kind === 'plan' ? planTemplates : meetingTemplates;
  return held.map(({ key, title }) => ({ value: key, label: text(title) }));
}

/** The word for a kind of form: guide, plan template, meeting template. */
export function formWord(kind: TaskKind): Word {
  return kind === 'plan' ? 'stairs.form.plan' : kind === 'meeting' ? 'stairs.form.meeting' : 'stairs.form.conversation';
}
