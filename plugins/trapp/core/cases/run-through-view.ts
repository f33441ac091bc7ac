import { byDue, isOverdue, isPast, type Day, type Now } from '../calendar/index';
import { say, type Text } from '../language/index';
import { standardRoles, type StaffRole } from '../people/index';
import { findConsentPurpose, templateTitle, type Routine } from '../routines/index';
import { findStep, type Step } from '../staircases/index';
import type { CaseTask } from './case';
import { wayOf, type EscalationWay } from './escalations';
import { outcomeStates, type GateState, type OutcomeState } from './gates';
import { journalOf, type JournalEntry, type JournalNames } from './journal';
import { enWords } from './journal.en';
import { words as nbWords } from './journal.nb';
import { procedureState, type ProcedureState } from './procedures';
import { recordKinds, type RecordKind } from './record';
import { MORNING, type RunState } from './run-through';
import { words } from './run-through.nb';
import { isDueSoon, roleToTell, standingTasks } from './standing-tasks';
import { currentStep, isUndone, stepDue } from './steps';
import type { RaisedEscalation } from './climb';

export interface RunTask {
  readonly task: CaseTask;
  readonly form: Text | null;
  readonly overdue: boolean;
  /** Is whoever has it reminded today, by the routine's own reminders? */
  readonly reminded: boolean;
  /** Who above them is told that it has stood too long; null when nobody is, yet. */
  readonly told: StaffRole | null;
  /** How many points can be ticked in its guide, where a requirement or a proposal counts them; 0 otherwise. */
  readonly ticks: number;
}

export interface RunProposal {
  readonly raised: RaisedEscalation;
  readonly way: EscalationWay | undefined;
  /** What must be there before it can be followed. */
  readonly lacks: readonly GateState[];
}

/** A made-up case as the coordinator sees it on its day: who does what by when, what is closed and why, and what is proposed. */
export interface RunView {
  readonly day: Day;
  readonly isOpen: boolean;
  readonly step: Step;
  readonly level: Text;
  readonly stepDue: Day;
  readonly isStepOverdue: boolean;
  readonly tasks: readonly RunTask[];
  readonly done: readonly CaseTask[];
  readonly outcomes: readonly OutcomeState[];
  readonly proposals: readonly RunProposal[];
  /** Consents that something here asks for, with the latest answer. */
  readonly consents: readonly { readonly purpose: string; readonly title: Text; readonly answer: 'given' | 'refused' | 'withdrawn' | null }[];
  /** What papers may be made of: signed on the step, with no paper yet. */
  readonly papers: readonly RecordKind[];
  readonly isChildHeard: boolean;
  readonly procedure: ProcedureState | null;
  readonly course: readonly JournalEntry[];
}

/** Everybody that a task can be told to is there: a made-up school lacks nobody. */
const everyRole: ReadonlySet<StaffRole> = new Set(standardRoles);

/** Its course is told in the coordinator's language, on a routine read in it (`readIn`). What closes a way is told in bokmål, as to staff: who reads another language tells it by the requirement. */
export function runView(routine: Routine, { current, day, happened }: RunState, language: 'nb' | 'en' = 'nb'): RunView {
  const { step, level } = currentStep(current, routine);
  const now: Now = { today: day, time: MORNING };
  const isOpen = current.status === 'open';
  const outcomes = isOpen ? outcomeStates(current, routine, day) : [];
  const standing = new Set(standingTasks(current, routine, now).map(({ id }) => id));
  const raised = current.escalations.filter(({ status }) => status === 'raised');
  const proposals = raised.map((one): RunProposal => {
    const way = wayOf(one, current, { routine, today: day });
    const closed = outcomes.find(({ outcome }) => outcome.key === way?.outcome?.key)?.gates.filter(({ open }) => !open) ?? [];
    const consent: GateState[] = way !== undefined && way.consentLacks !== '' && way.definition.consent !== undefined ? [{ gate: { kind: 'consent', purpose: way.definition.consent }, open: false, message: way.consentLacks }] : [];
    return { raised: one, way, lacks: [...consent, ...closed].filter(({ message }, index, all) => all.findIndex((other) => other.message === message) === index) };
  });
  return {
    day,
    isOpen,
    step,
    level: level.title,
    stepDue: stepDue(current, routine),
    isStepOverdue: isOpen && isOverdue(stepDue(current, routine), day),
    tasks: current.tasks.filter(isUndone).sort(byDue).map((task) => runTask(task, routine, now, standing.has(task.id))),
    done: current.tasks.filter(({ doneOn }) => doneOn !== null),
    outcomes,
    proposals,
    consents: purposesHere(step, proposals).map((purpose) => ({
      purpose,
      title: findConsentPurpose(routine, purpose)?.title ?? { nb: purpose },
      answer: current.consents.filter((consent) => consent.purpose === purpose).at(-1)?.answer ?? null,
    })),
    papers: recordKinds.filter((kind) => current.onStep.signed.includes(kind) && !current.onStep.papers.includes(kind)),
    isChildHeard: current.onStep.childHeard,
    procedure: procedureState(current, routine, day),
    course: courseOf(routine, happened, language),
  };
}

function runTask(task: CaseTask, routine: Routine, now: Now, isStanding: boolean): RunTask {
  return {
    task,
    form: templateTitle(routine, task.kind, task.template) ?? null,
    overdue: isPast(task, now),
    reminded: isDueSoon(task.due, routine, now.today),
    told: isStanding ? roleToTell(task.responsibleRole, everyRole) : null,
    ticks: task.kind === 'conversation' && task.template !== null ? mostCounted(routine, task.template) : 0,
  };
}

/** The longest list of points in a guide that a requirement counts (B46) or a proposal asks about. */
function mostCounted(routine: Routine, guide: string): number {
  const counted = JSON.stringify(routine.staircase).includes(`"guide":${JSON.stringify(guide)}`);
  const items = routine.guides.find(({ key }) => key === guide)?.parts.flatMap(({ item }) => item) ?? [];
  return counted ? Math.max(0, ...items.filter(({ type }) => type === 'multi_choice').map(({ answerOption = [] }) => answerOption.length)) : 0;
}

function purposesHere({ outcomes }: Step, proposals: readonly RunProposal[]): string[] {
  const ofGates = outcomes.flatMap(({ gates }) => gates.flatMap((gate) => (gate.kind === 'consent' ? [gate.purpose] : [])));
  const ofProposals = proposals.flatMap(({ way }) => way?.definition.consent ?? []);
  return [...new Set([...ofGates, ...ofProposals])];
}

function courseOf(routine: Routine, happened: RunState['happened'], language: 'nb' | 'en'): JournalEntry[] {
  const stepOf = (key: string) => findStep(routine.staircase, key)?.step;
  const named = (text: Text | undefined, otherwise: string) => (text ? say(text, language) : otherwise);
  const names: JournalNames = {
    step: (key) => named(stepOf(key)?.title, key),
    outcome: (step, key) => named(stepOf(step)?.outcomes.find((outcome) => outcome.key === key)?.title, key),
    purpose: (key) => named(findConsentPurpose(routine, key)?.title, key),
    person: () => words.adult,
    school: () => words.school,
    record: () => '',
    whyRevised: () => '',
  };
  return journalOf(happened, names, language === 'nb' ? nbWords : { ...nbWords, ...enWords });
}
