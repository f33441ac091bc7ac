import { joinPath, type Fault, type Text } from '../language/index';
import { inWords } from './check-meaning';
import { words } from './messages/check';
import { failing, isWhole, possible, satisfying, type Range } from './range';
import type { Condition, ConditionGroup, ConditionNode } from './rule';

/** A condition that must be so (or not so) at the same time as others. */
interface Demand {
  readonly condition: Condition;
  readonly negated: boolean;
  readonly path: string;
  /** Which fact it asks for, with all its parameters. */
  readonly fact: string;
  /** The values that meet it. */
  readonly allowed: Allowed;
  readonly whole: boolean;
}

interface Allowed extends Range {
  readonly not: readonly number[];
}

/** A part of the rule, and whether it stands inside an odd number of "not". */
interface Part {
  readonly node: ConditionNode;
  readonly path: string;
  readonly negated: boolean;
}

/** What must all be so, and the choices where one of several is enough. */
interface Together {
  readonly demands: readonly Demand[];
  readonly choices: readonly (readonly Part[])[];
}

/**
 * Conditions that shut each other out wherever they must be so at once, through nested groups and "not" (unreachable rule), and those of which
 * one is always so. What is said is certain; of conditions on different facts nothing is said.
 */
export function checkTogether(conditions: ConditionGroup, grades: Range): Fault[] {
  const root: Part = { node: conditions, path: 'conditions', negated: false };
  return [...shutOut(root, [], grades), ...alwaysOne({ ...root, negated: true })];
}

/** Conditions that say nothing more than another one beside them. */
export function adviseTogether(conditions: ConditionGroup): Fault[] {
  const root: Part = { node: conditions, path: 'conditions', negated: false };
  return [...idle(root, words.saysNothingMore), ...idle({ ...root, negated: true }, words.isNeverNeeded)];
}

/** "All", and "not any", ask for everything at once; "any", and "not all", leave a choice. */
function together({ node, path, negated }: Part): Together {
  if ('fact' in node) return { demands: [demandOf(node, path, negated)], choices: [] };
  if ('not' in node) return together({ node: node.not, path: joinPath(path, 'not'), negated: !negated });
  const kind = 'all' in node ? 'all' : 'any';
  const parts = ('all' in node ? node.all : node.any).map((child, index) => ({ node: child, path: joinPath(path, kind, index), negated }));
  if ((kind === 'any') !== negated && parts.length > 1) return { demands: [], choices: [parts] };
  const inside = parts.map(together);
  return { demands: inside.flatMap(({ demands }) => demands), choices: inside.flatMap(({ choices }) => choices) };
}

function shutOut(part: Part, outer: readonly Demand[], grades: Range): Fault[] {
  const { demands, choices } = together(part);
  const faults = demands.flatMap((demand, index) => {
    if (demand.condition.fact === 'grade' && isNone(meet(demand.allowed, { ...grades, not: [] }), true)) return [{ path: demand.path, message: words.otherGrades(clauseOf(demand)) }];
    const beside = demands.slice(0, index).find((other) => excludes(demand, other));
    if (beside) return [{ path: commonGroup(beside.path, demand.path), message: words.contradiction(clauseOf(beside), clauseOf(demand)) }];
    const around = outer.find((other) => excludes(demand, other));
    return around ? [{ path: demand.path, message: words.impossibleHere(clauseOf(demand), clauseOf(around)) }] : [];
  });
  if (faults.length === 0) faults.push(...squeezed([...outer, ...demands], part.path));
  return [...faults, ...choices.flatMap((parts) => parts.flatMap((inner) => shutOut(inner, [...outer, ...demands], grades)))];
}

/** No two shut each other out, but several do: at least 3, at most 4, not 3, not 4. */
function squeezed(demands: readonly Demand[], path: string): Fault[] {
  const facts = new Map<string, Demand[]>();
  for (const demand of demands) facts.set(demand.fact, [...(facts.get(demand.fact) ?? []), demand]);
  return [...facts.values()].flatMap((same) => {
    const [first] = same;
    const left = same.map(({ allowed }) => allowed).reduce(meet);
    return first && same.length > 2 && isNone(left, first.whole) ? [{ path, message: words.nothingLeft(same.map(clauseOf)) }] : [];
  });
}

/** Where all must fail for the group to be false, and two of them cannot fail at once, the group is always true. */
function alwaysOne(part: Part): Fault[] {
  const { demands, choices } = together(part);
  const faults = demands.flatMap((demand, index) => {
    const beside = demands.slice(0, index).find((other) => excludes(demand, other));
    return beside ? [{ path: commonGroup(beside.path, demand.path), message: words.alwaysOne(clauseOf(positive(beside)), clauseOf(positive(demand))) }] : [];
  });
  return [...faults, ...choices.flatMap((parts) => parts.flatMap(alwaysOne))];
}

function idle(part: Part, say: (one: Text, other: Text) => Text): Fault[] {
  const { demands, choices } = together(part);
  const shown = part.negated ? positive : (demand: Demand) => demand;
  const faults = demands.flatMap((demand) => {
    const stronger = demands.find((other) => implies(other, demand));
    return stronger ? [{ path: demand.path, message: say(clauseOf(shown(demand)), clauseOf(shown(stronger))) }] : [];
  });
  return [...faults, ...choices.flatMap((parts) => parts.flatMap((inner) => idle(inner, say)))];
}

const ANYTHING: Range = { from: -Infinity, to: Infinity };

function demandOf(condition: Condition, path: string, negated: boolean): Demand {
  const range = negated ? failing(condition) : satisfying(condition);
  const allowed = meet({ ...(range ?? ANYTHING), not: range === null ? [condition.value] : [] }, { ...possible(condition), not: [] });
  const fact = 'params' in condition ? JSON.stringify([condition.fact, condition.params]) : condition.fact;
  return { condition, path, negated, fact, allowed, whole: isWhole(condition) };
}

function meet(a: Allowed, b: Allowed): Allowed {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to), not: [...a.not, ...b.not] };
}

/** Few enough whole numbers to try each of them. */
const FEW = 50;

function isNone({ from, to, not }: Allowed, whole: boolean): boolean {
  if (from > to) return true;
  if (from === to) return not.includes(from);
  if (!whole || to - from > FEW) return false;
  return Array.from({ length: to - from + 1 }, (_, more) => from + more).every((value) => not.includes(value));
}

function excludes(a: Demand, b: Demand): boolean {
  return a.fact === b.fact && isNone(meet(a.allowed, b.allowed), a.whole);
}

/** Is `b` so whenever `a` is, and not the other way round? */
function implies(a: Demand, b: Demand): boolean {
  if (a === b || a.fact !== b.fact) return false;
  const [inner, wider] = [a.allowed, b.allowed];
  if (isNone(inner, a.whole) || wider.not.length > 0 || inner.not.length > 0) return false;
  return inner.from >= wider.from && inner.to <= wider.to && (inner.from > wider.from || inner.to < wider.to);
}

function positive(demand: Demand): Demand {
  return demandOf(demand.condition, demand.path, !demand.negated);
}

function clauseOf({ condition, negated }: Demand): Text {
  return negated ? words.not(inWords(condition)) : inWords(condition);
}

/** The innermost group that holds both places. */
function commonGroup(one: string, other: string): string {
  const parts = one.split('.');
  const others = other.split('.');
  const shared = parts.slice(0, parts.findIndex((part, index) => part !== others[index]));
  return shared.join('.').replace(/\.(all|any)$/, '');
}
