import { tellCheck, type Fault, type Faults, type Language, type Text } from '../language/index';
import type { Check } from '../refusals';
import { adviseStep } from './advise';
import { checkEntries, checkEscalations, gateOutOfReach } from './check-climb';
import type { Escalation } from './escalation';
import { words } from './messages';
import type { Gate } from './gate';
import { entrySteps, findStep, stepsOf, type Outcome, type Staircase, type Step } from './staircase';
import type { TaskDefinition } from './task';
import { stepsReachedFrom, stepsThatCanClose } from './ways';

/**
 * Does the staircase hold together by itself? Errors stop publishing, advice does not. What it names outside itself
 * (guides, templates, consent purposes) is checked with the whole routine. The rules are T1-T14 in STAIRCASES.md (pain 10). Told in the reader's language.
 */
export function checkStaircase(staircase: Staircase, reader: Language = 'nb'): Check {
  return tellCheck(faultsOfStaircase(staircase), reader);
}

/** The same, before anybody reads it. */
export function faultsOfStaircase(staircase: Staircase): Faults {
  const found = staircase.levels.flatMap((level, l) => level.steps.map((step, s) => ({ step, path: `levels.${l}.steps.${s}` })));
  return {
    errors: [
      ...repeatedKeys(staircase),
      ...(findStep(staircase, staircase.entry) ? [] : [{ path: 'entry', message: words.entryMissing(staircase.entry) }]),
      ...found.flatMap(({ step, path }) => [
        ...step.tasks.flatMap((task, t) => checkTask(task, `${path}.tasks.${t}`)),
        ...(step.escalations ?? []).flatMap((escalation, e) => checkTasksOf(escalation, `${path}.escalations.${e}`)),
        ...step.outcomes.flatMap((outcome, o) => checkOutcome(staircase, step, outcome, `${path}.outcomes.${o}`)),
      ]),
      ...(staircase.escalations ?? []).flatMap((escalation, e) => checkTasksOf(escalation, `escalations.${e}`)),
      ...checkEntries(staircase),
      ...checkEscalations(staircase),
      ...checkWays(staircase, found),
    ],
    advice: found.flatMap(({ step, path }) => adviseStep(step, path)),
  };
}

/** T1: a key stands for one thing: levels and steps in the whole staircase, tasks and outcomes in their step. */
function repeatedKeys(staircase: Staircase): Fault[] {
  const steps = stepsOf(staircase).map(({ step }) => step);
  return [
    ...repeats(staircase.levels.map((level) => level.key), 'levels', words.level),
    ...repeats(steps.map((step) => step.key), 'levels', words.step),
    ...steps.flatMap((step) => repeats(step.tasks.map((task) => task.key), `steps.${step.key}.tasks`, words.task)),
    ...steps.flatMap((step) => repeats(step.outcomes.map((outcome) => outcome.key), `steps.${step.key}.outcomes`, words.outcome)),
  ];
}

function repeats(keys: readonly string[], path: string, what: Text): Fault[] {
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...twice].map((key) => ({ path, message: words.sameKey(what, key) }));
}

/** T4: a task that opens a form says which; the others have none. An evaluation's form is the plan itself. */
function checkTask(task: TaskDefinition, path: string): Fault[] {
  const needsTemplate = task.kind === 'conversation' || task.kind === 'plan' || task.kind === 'meeting';
  if (needsTemplate === (task.template !== null)) return [];
  const say = needsTemplate ? words.templateMissing : words.templateUnused;
  return [{ path: `${path}.template`, message: say(task.title) }];
}

/** T4 holds for the tasks that an escalation adds, too. */
function checkTasksOf({ then }: Escalation, path: string): Fault[] {
  return then.flatMap((action, a) => (action.kind === 'task' ? checkTask(action.task, `${path}.then.${a}.task`) : []));
}

/** T3, T5: an outcome leads somewhere, and each of its gates can be opened on the step itself. */
function checkOutcome(staircase: Staircase, step: Step, outcome: Outcome, path: string): Fault[] {
  const faults: Fault[] = [];
  if (outcome.to !== 'close' && !findStep(staircase, outcome.to.step)) {
    faults.push({ path: `${path}.to`, message: words.leadsNowhere(outcome.title, outcome.to.step) });
  }
  outcome.gates.forEach((gate, g) => {
    const at = `${path}.gates.${g}`;
    const first = outcome.gates.findIndex((other) => JSON.stringify(other) === JSON.stringify(gate));
    if (first !== g) faults.push({ path: at, message: words.sameGate(outcome.title) });
    const message = gateThatCannotOpen(step, outcome, gate) ?? gateOutOfReach(staircase, step, outcome.title, gate);
    if (message) faults.push({ path: at, message });
  });
  return faults;
}

function gateThatCannotOpen(step: Step, outcome: Outcome, gate: Gate): Text | null {
  if (gate.kind === 'record_signed' && !step.tasks.some((task) => task.kind === gate.record)) {
    return words.nothingMakes(outcome.title, words.records[gate.record]);
  }
  if (gate.kind === 'required_tasks_done' && !step.tasks.some((task) => task.required)) return words.nothingRequired(outcome.title);
  return null;
}

/** T6-T8: a case can come to every step, get on from it, and in the end be closed. */
function checkWays(staircase: Staircase, found: readonly { step: Step; path: string }[]): Fault[] {
  const reached = new Set(entrySteps(staircase).flatMap((entry) => [...stepsReachedFrom(staircase, entry)]));
  const closing = stepsThatCanClose(staircase);
  return found.flatMap(({ step, path }) => {
    const title = step.title;
    if (!reached.has(step.key) && findStep(staircase, staircase.entry)) return [{ path, message: words.unreachable(title) }];
    if (closing.has(step.key)) return [];
    const stuck = step.outcomes.every((outcome) => outcome.to !== 'close' && outcome.to.step === step.key);
    return [{ path: `${path}.outcomes`, message: stuck ? words.neverLeft(title) : words.neverClosed(title) }];
  });
}
