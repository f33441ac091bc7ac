import type { Fault, Text } from '../language/index';
import { compare, type Condition, type ConditionNode } from '../rules/index';
import type { Escalation } from './escalation';
import type { Gate } from './gate';
import { words } from './messages';
import { findStep, stepsOf, type Staircase, type Step } from './staircase';
import type { TaskDefinition } from './task';

/** T10: the places where a case may begin are steps, each once for its track, and no rule leads to two of them. */
export function checkEntries(staircase: Staircase): Fault[] {
  const entries = staircase.entries ?? [];
  const overlaps = (one: string, other: string) => one === other || one === 'both' || other === 'both';
  return entries.flatMap((entry, index) => {
    const path = `entries.${index}`;
    const before = entries.slice(0, index).filter(({ track }) => overlaps(track, entry.track));
    const ruleTwice = (entry.rules ?? []).find((rule) => before.some(({ rules = [] }) => rules.includes(rule)));
    return [
      ...(findStep(staircase, entry.step) ? [] : [{ path: `${path}.step`, message: words.entryMissing(entry.step) }]),
      ...(before.some(({ step }) => step === entry.step) ? [{ path: `${path}.step`, message: words.sameEntry(entry.title, entry.step) }] : []),
      ...(ruleTwice === undefined ? [] : [{ path: `${path}.rules`, message: words.ruleOfTwoEntries(ruleTwice) }]),
    ];
  });
}

/** T11: what a gate asks for can come about where it stands; a checklist, anywhere on the staircase. Empty when it can. */
export function gateOutOfReach(staircase: Staircase, step: Step, outcome: Text | string, gate: Gate): Text | null {
  const makes = (kind: TaskDefinition['kind']) => step.tasks.some((task) => task.kind === kind);
  if (gate.kind === 'paper_made' && !makes(gate.record)) return words.nothingMakes(outcome, words.papers[gate.record]);
  if (gate.kind === 'meetings_held' && !makes('meeting')) return words.nothingMakes(outcome, words.meetings(gate.atLeast));
  if (gate.kind === 'checklist' && !usesGuide(staircase, gate.guide)) return words.guideNotUsed(outcome, gate.guide);
  return null;
}

/** T12-T14: escalations have keys of their own, propose what is there, and ask about what can happen. */
export function checkEscalations(staircase: Staircase): Fault[] {
  const ofSteps = staircase.levels.flatMap((level, l) => level.steps.map((step, s) => ({ step, list: step.escalations ?? [], path: `levels.${l}.steps.${s}.escalations` })));
  const inSteps = ofSteps.flatMap(({ step, list, path }) => [...sameKeys(list, path), ...list.flatMap((one, e) => checkEscalation(staircase, [step], one, `${path}.${e}`))]);
  const whole = staircase.escalations ?? [];
  const steps = stepsOf(staircase).map(({ step }) => step);
  return [...inSteps, ...sameKeys(whole, 'escalations'), ...whole.flatMap((one, e) => checkEscalation(staircase, steps, one, `escalations.${e}`))];
}

function sameKeys(list: readonly Escalation[], path: string): Fault[] {
  return list.flatMap(({ key }, index) => (list.findIndex((other) => other.key === key) === index ? [] : [{ path: `${path}.${index}`, message: words.sameKey(words.escalation, key) }]));
}

function checkEscalation(staircase: Staircase, steps: readonly Step[], { title, then, when }: Escalation, path: string): Fault[] {
  const faults: Fault[] = [];
  const proposed = then.filter(({ kind }) => kind === 'propose_outcome');
  if (proposed.length > 1) faults.push({ path: `${path}.then`, message: words.twoOutcomes(title) });
  then.forEach((action, a) => {
    const at = `${path}.then.${a}`;
    if (action.kind === 'propose_outcome' && !steps.some((step) => step.outcomes.some(({ key }) => key === action.outcome))) {
      faults.push({ path: at, message: words.outcomeNotThere(title, action.outcome) });
    }
    if (action.kind === 'task' && steps.some((step) => step.tasks.some(({ key }) => key === action.task.key))) faults.push({ path: at, message: words.taskThereAlready(title, action.task.title) });
  });
  if (!canBe(when, staircase).true) faults.push({ path: `${path}.when`, message: words.neverFires(title) });
  return faults;
}

/** What the conditions can come to be in some case on the staircase. */
interface CanBe {
  readonly true: boolean;
  readonly false: boolean;
}

function canBe(node: ConditionNode, staircase: Staircase): CanBe {
  if ('fact' in node) return conditionCanBe(node, staircase);
  if ('not' in node) {
    const inner = canBe(node.not, staircase);
    return { true: inner.false, false: inner.true };
  }
  const children = ('all' in node ? node.all : node.any).map((child) => canBe(child, staircase));
  return 'all' in node
    ? { true: children.every((child) => child.true), false: children.some((child) => child.false) }
    : { true: children.some((child) => child.true), false: children.every((child) => child.false) };
}

/** What needs a meeting needs a task that holds one: without it the number stays none, and presence after a plan is never known. */
function conditionCanBe({ operator, value, ...condition }: Condition, staircase: Staircase): CanBe {
  const kinds = new Set(tasksOf(staircase).map(({ kind }) => kind));
  const always = (known: number): CanBe => ({ true: compare(known, operator, value), false: !compare(known, operator, value) });
  const either: CanBe = { true: true, false: true };
  switch (condition.fact) {
    case 'meetings_held':
      return kinds.has('meeting') ? either : always(0);
    case 'plans_evaluated':
      return kinds.has('evaluation') ? either : always(0);
    case 'measures_tried':
      return kinds.has('plan') ? either : always(0);
    case 'presence_change':
      return kinds.has('plan') ? either : { true: false, false: false };
    case 'choices_made':
      return usesGuide(staircase, condition.params.guide) ? either : always(0);
    // An escalation is about a case that is open.
    case 'open_cases':
      return always(1);
    default:
      return either;
  }
}

function usesGuide(staircase: Staircase, guide: string): boolean {
  return tasksOf(staircase).some(({ kind, template }) => kind === 'conversation' && template === guide);
}

/** Every task that the staircase can ask for, those of escalations included. */
export function tasksOf(staircase: Staircase): TaskDefinition[] {
  const steps = stepsOf(staircase).map(({ step }) => step);
  const escalations = [...(staircase.escalations ?? []), ...steps.flatMap((step) => step.escalations ?? [])];
  return [...steps.flatMap(({ tasks }) => tasks), ...escalations.flatMap(({ then }) => then.flatMap((action) => (action.kind === 'task' ? [action.task] : [])))];
}
