import { Engine, type EngineOptions, type TopLevelCondition } from 'json-rules-engine';
import { absenceMeasurer, type AbsenceFact, type AbsencePicture, type Measurement } from '../absences/index';
import type { Day, SchoolCalendar } from '../calendar/index';
import { inAll, inAny, leastDecides, opposite, type Truth } from './truth';
import { MAX_DEPTH, caseFacts, operators, type CaseFact, type Condition, type ConditionNode, type Rule } from './rule';
import type { ConditionTrace, Trace, Verdict } from './verdict';

/** What is known of the pupil's case. A fact that is absent or null is not known. */
export type CaseFacts = Partial<Record<CaseFact, number | null>>;

/** Everything a rule may ask about one pupil, on one day. */
export interface PupilFacts {
  readonly absence: AbsencePicture;
  readonly caseFacts: CaseFacts;
  readonly calendar: SchoolCalendar;
  readonly today: Day;
}

/**
 * Own properties only, and no jsonpath: the engine's stock resolver can be made to run code from a rule's `path`.
 * No rule of ours has a path; this stands in the way of one that got past the schema all the same.
 */
export function ownProperty(value: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined), value);
}

export const engineOptions: EngineOptions = { allowUndefinedFacts: false, allowUndefinedConditions: false, pathResolver: ownProperty };

/**
 * One verdict for each rule, in their order, whether or not it is enabled (R20-R24). Each rule gets an engine of its own, so that
 * a broken one is "cannot be judged" and nothing else, and no two runs ever meet on one engine.
 */
export async function evaluateRules(rules: readonly Rule[], pupil: PupilFacts): Promise<Verdict[]> {
  const measure = measureOnce(pupil);
  return Promise.all(rules.map((rule) => evaluateRule(rule, new Engine([], engineOptions), pupil.caseFacts, measure)));
}

type Measure = (fact: AbsenceFact) => Measurement;

/** Rules ask for the same facts again and again: each is measured once for the pupil. */
function measureOnce(pupil: PupilFacts): Measure {
  const measure = absenceMeasurer(pupil.absence, pupil.calendar, pupil.today);
  const known = new Map<string, Measurement>();
  return (fact) => {
    const key = JSON.stringify(fact);
    const measured = known.get(key) ?? measure(fact);
    known.set(key, measured);
    return measured;
  };
}

async function evaluateRule(rule: Rule, engine: Engine, cases: CaseFacts, measure: Measure): Promise<Verdict> {
  try {
    const conditions = forEngine(rule.conditions, 1);
    if (!conditions || 'fact' in conditions) return notJudged(rule.key);
    engine.addFact('absence', (params) => measure(params as AbsenceFact).value, { cache: false });
    for (const fact of caseFacts) engine.addFact(fact, () => known(cases, fact), { cache: false });
    engine.addRule({ conditions: conditions as TopLevelCondition, event: { type: rule.key } });
    const { results, failureResults } = await engine.run();
    const judged = (results[0] ?? failureResults[0])?.conditions;
    if (!judged) return notJudged(rule.key);
    const trace = traceOf(rule.conditions, judged as JudgedNode, cases, measure);
    return { rule: rule.key, result: trace.result === 'true' ? 'fired' : trace.result === 'false' ? 'not_fired' : 'cannot_be_judged', trace };
  } catch {
    // A rule that no schema let through (hostile or from another version) is judged by nobody, and silences no other (R24).
    return notJudged(rule.key);
  }
}

function notJudged(rule: string): Verdict {
  return { rule, result: 'cannot_be_judged', trace: { kind: 'group', group: 'all', result: 'unknown', children: [] } };
}

function known(cases: CaseFacts, fact: CaseFact): number | null {
  return (Object.hasOwn(cases, fact) ? cases[fact] : null) ?? null;
}

/** The rule as the engine gets it: only the parts that we know, one by one; undefined when something is not as it should be. */
function forEngine(node: ConditionNode, depth: number): object | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if ('fact' in node) return conditionForEngine(node);
  if ('not' in node) {
    const inner = forEngine(node.not, depth + 1);
    return inner && { not: inner };
  }
  const children = ('all' in node ? node.all : node.any).map((child) => forEngine(child, depth + 1));
  // An empty group is true to the engine: it would fire for every child.
  if (children.length === 0 || children.includes(undefined)) return undefined;
  return 'all' in node ? { all: children } : { any: children };
}

function conditionForEngine(node: Condition): object | undefined {
  const { fact, operator, value } = node;
  if (!operators.includes(operator) || typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  if (fact === 'absence') return { fact, operator, value, params: node.params };
  return caseFacts.includes(fact) ? { fact, operator, value } : undefined;
}

/** A node of the engine's own result tree. */
interface JudgedNode {
  readonly result?: boolean;
  readonly all?: readonly JudgedNode[];
  readonly any?: readonly JudgedNode[];
  readonly not?: JudgedNode;
}

/** The engine's result tree beside the authored one, with "unknown" where a value is not certain (R21, R22). */
function traceOf(node: ConditionNode, judged: JudgedNode, cases: CaseFacts, measure: Measure): Trace {
  if ('fact' in node) return conditionTrace(node, judged.result === true, cases, measure);
  if ('not' in node) {
    const child = traceOf(node.not, judged.not ?? {}, cases, measure);
    return { kind: 'group', group: 'not', result: opposite(child.result), children: [child] };
  }
  const group = 'all' in node ? 'all' : 'any';
  const children = ('all' in node ? node.all : node.any).map((child, index) => traceOf(child, judged[group]?.[index] ?? {}, cases, measure));
  const results = children.map((child) => child.result);
  return { kind: 'group', group, result: group === 'all' ? inAll(results) : inAny(results), children };
}

function conditionTrace(node: Condition, decided: boolean, cases: CaseFacts, measure: Measure): ConditionTrace {
  const { operator, value: limit } = node;
  if (node.fact !== 'absence') {
    const value = known(cases, node.fact);
    const result: Truth = value === null ? 'unknown' : decided ? 'true' : 'false';
    return { kind: 'condition', fact: { fact: node.fact }, operator, limit, value, missing: value === null ? 'no_data' : null, period: null, days: [], about: null, result };
  }
  const { value, missing, period, days, about } = measure(node.params);
  const certain = value !== null && (missing === null || leastDecides(operator, decided, value, limit));
  const result: Truth = certain ? (decided ? 'true' : 'false') : 'unknown';
  return { kind: 'condition', fact: { fact: 'absence', params: node.params }, operator, limit, value, missing, period, days, about, result };
}
