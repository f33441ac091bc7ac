import fc from 'fast-check';
import type { Condition } from '../rules/index';
import { stepsOf, type Entry, type Escalation, type Gate, type Outcome, type Staircase, type Step, type TaskDefinition, type TaskKind } from '../staircases/index';

const text = (nb: string) => ({ nb });
const templates: Readonly<Record<TaskKind, string | null>> = { do: null, contact_home: null, conversation: 'elevsamtale', plan: 'tiltaksplan', meeting: 'mote', evaluation: null };
const kinds: readonly TaskKind[] = ['do', 'contact_home', 'conversation', 'plan', 'meeting', 'evaluation'];
const roles = ['contact_teacher', 'department_head', 'head_teacher', 'school_nurse', 'presence_team'] as const;

const deadline = fc.record({ amount: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom('school_days' as const, 'calendar_days' as const, 'weeks' as const) });
const afterSchoolStart = fc.record({ unit: fc.constant('after_school_start' as const), startsAt: fc.constantFrom('08:15', '08:30'), minutes: fc.integer({ min: 0, max: 600 }) });
const taskOf = (key: string): fc.Arbitrary<TaskDefinition> =>
  fc.record({ kind: fc.constantFrom(...kinds), responsible: fc.constantFrom(...roles), required: fc.boolean(), mayBeTrustedAdult: fc.boolean(), deadline: fc.oneof(deadline, afterSchoolStart) }).map((drawn) => ({
    key, title: text(`Oppgave ${key}`), template: templates[drawn.kind], ...drawn,
  }));

/** What is drawn of a step before it is known which other steps there are. */
interface Drawn {
  readonly tasks: readonly TaskDefinition[];
  readonly deadline: Step['deadline'];
  readonly isTrusting: boolean;
  /** For each outcome where it leads, by chance, and which of the possible gates it has. */
  readonly ways: readonly { readonly to: number; readonly gates: readonly boolean[] }[];
  readonly escalations: readonly EscalationDraw[];
}
interface EscalationDraw {
  readonly fact: number;
  readonly value: number;
  readonly outcome: number;
  readonly kind: 'outcome' | 'task' | 'tell';
  readonly asksConsent: boolean;
  readonly isNegated: boolean;
}

const escalationDraw: fc.Arbitrary<EscalationDraw> = fc.record({
  fact: fc.nat(20), value: fc.integer({ min: 1, max: 12 }), outcome: fc.nat(20), kind: fc.constantFrom('outcome' as const, 'task' as const, 'tell' as const), asksConsent: fc.boolean(), isNegated: fc.boolean(),
});
const drawn: fc.Arbitrary<Drawn> = fc.record({
  tasks: fc.array(fc.constant(null), { maxLength: 4 }).chain((list) => fc.tuple(...list.map((_, index) => taskOf(`oppgave-${index}`)))),
  deadline,
  isTrusting: fc.boolean(),
  ways: fc.array(fc.record({ to: fc.nat(20), gates: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }) }), { minLength: 1, maxLength: 4 }),
  escalations: fc.array(escalationDraw, { maxLength: 2 }),
});

/** Any staircase that `checkStaircase` finds no fault with: each step leads up to the next, and the last one out; the rest is as chance has it. */
export const staircases: fc.Arbitrary<Staircase> = fc
  .record({
    steps: fc.array(drawn, { minLength: 1, maxLength: 5 }),
    levels: fc.integer({ min: 1, max: 3 }),
    whole: fc.array(escalationDraw, { maxLength: 2 }),
    entries: fc.array(fc.record({ step: fc.nat(20), track: fc.constantFrom('school' as const, 'kindergarten' as const) }), { maxLength: 3 }),
  })
  .map(({ steps: list, levels, whole, entries }) => {
    const made = new Set(list.flatMap(({ tasks }) => tasks.map(({ kind }) => kind)));
    const steps = list.map((one, index) => stepOf(one, index, list.length, made));
    const size = Math.ceil(steps.length / levels);
    const staircase: Staircase = {
      key: 'trapp', title: text('Trapp'), entry: 'trinn-0', entries: entriesOf(entries, steps),
      levels: Array.from({ length: Math.ceil(steps.length / size) }, (_, level) => ({ key: `niva-${level}`, title: text(`Nivå ${level}`), steps: steps.slice(level * size, (level + 1) * size) })),
    };
    const outcomes = stepsOf(staircase).flatMap(({ step }) => step.outcomes);
    return { ...staircase, escalations: whole.map((one, index) => escalationOf(one, `felles-${index}`, outcomes, made)) };
  });

function stepOf(one: Drawn, index: number, count: number, made: ReadonlySet<TaskKind>): Step {
  const tasks = [...one.tasks];
  const outcomes = one.ways.map(({ to, gates }, way): Outcome => {
    const target = way === 0 ? index + 1 : to % (count + 1);
    return { key: `utfall-${way}`, title: text(`Utfall ${way}`), to: target >= count ? 'close' : { step: `trinn-${target}` }, gates: possibleGates(tasks, made).filter((_, gate) => gates[gate % gates.length]) };
  });
  return {
    key: `trinn-${index}`, title: text(`Trinn ${index}`), purpose: text('Hensikt'), responsible: 'contact_teacher', mayBeTrustedAdult: one.isTrusting, deadline: one.deadline, tasks, outcomes,
    escalations: one.escalations.map((escalation, e) => escalationOf(escalation, `forslag-${e}`, outcomes, made)), legalBasis: [], sources: [],
  };
}

function possibleGates(tasks: readonly TaskDefinition[], made: ReadonlySet<TaskKind>): Gate[] {
  const records = (['conversation', 'plan', 'meeting', 'evaluation'] as const).filter((kind) => tasks.some((task) => task.kind === kind));
  return [
    ...(tasks.some(({ required }) => required) ? [{ kind: 'required_tasks_done' as const }] : []),
    { kind: 'child_heard' },
    { kind: 'consent', purpose: 'samarbeid' },
    ...records.map((record) => ({ kind: 'record_signed' as const, record })),
    ...records.map((record) => ({ kind: 'paper_made' as const, record })),
    ...(records.includes('meeting') ? [{ kind: 'meetings_held' as const, atLeast: 2 }] : []),
    ...(made.has('conversation') ? [{ kind: 'checklist' as const, guide: 'elevsamtale', field: 'trives', atLeast: 1 }] : []),
  ];
}

function escalationOf({ fact, value, outcome, kind, asksConsent, isNegated }: EscalationDraw, key: string, outcomes: readonly Outcome[], made: ReadonlySet<TaskKind>): Escalation {
  const facts: Condition[] = [
    { fact: 'days_on_step', operator: 'greaterThanInclusive', value },
    { fact: 'days_since_last_action', operator: 'greaterThan', value },
    { fact: 'child_heard', operator: 'equal', value: value % 2 },
    ...(made.has('meeting') ? [{ fact: 'meetings_held' as const, operator: 'greaterThanInclusive' as const, value: (value % 3) + 1 }] : []),
    ...(made.has('evaluation') ? [{ fact: 'plans_evaluated' as const, operator: 'greaterThanInclusive' as const, value: 1 }] : []),
    ...(made.has('conversation') ? [{ fact: 'choices_made' as const, params: { guide: 'elevsamtale', field: 'trives' }, operator: 'greaterThanInclusive' as const, value: 1 }] : []),
  ];
  const condition = facts[fact % facts.length] as Condition;
  const proposed = outcomes[outcome % outcomes.length]?.key ?? 'utfall-0';
  const task: TaskDefinition = { key: `${key}-oppgave`, title: text('Ny oppgave'), kind: 'do', template: null, responsible: 'school_nurse', required: false, deadline: { amount: value, unit: 'calendar_days' } };
  const then = { outcome: [{ kind: 'propose_outcome' as const, outcome: proposed }], task: [{ kind: 'task' as const, task }], tell: [{ kind: 'tell' as const, role: 'head_teacher' as const }] }[kind];
  return { key, title: text(`Forslag ${key}`), help: text('Hjelp'), when: { all: [isNegated ? { not: condition } : condition] }, then, ...(asksConsent ? { consent: 'samarbeid' } : {}) };
}

function entriesOf(list: readonly { step: number; track: 'school' | 'kindergarten' }[], steps: readonly Step[]): Entry[] {
  const entries = list.map(({ step, track }): Entry => ({ step: steps[step % steps.length]?.key ?? 'trinn-0', title: text('Start'), track }));
  return entries.filter((entry, index) => entries.findIndex((other) => other.step === entry.step && other.track === entry.track) === index);
}
