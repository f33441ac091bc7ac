import { Engine, Fact, type EngineOptions, type TopLevelCondition } from 'json-rules-engine';
import type { CompiledFact, MarkedPicture, Measurement } from '../absences/index';
import { dayNumber, type Day, type SchoolCalendar, type SinceDays } from '../calendar/index';
import type { AskedFact } from './catalogue';
import { choicesKey } from './choices';
import { prepareRules, type PreparedCondition, type PreparedNode, type PreparedRule } from './prepare';
import { caseFacts, type CaseFact, type Condition, type Rule } from './rule';
import { inAll, inAny, leastDecides, opposite, type Truth } from './truth';
import type { ConditionTrace, Trace, Verdict } from './verdict';

/** What is known of the pupil's case. A fact that is absent or null is not known. */
export type CaseFacts = Partial<Record<CaseFact, number | null | undefined>>;

/** Everything a rule may ask about one pupil, on one day. */
export interface PupilFacts {
  readonly absence: MarkedPicture;
  /** When things last happened in the pupil's case, for windows that begin there. */
  readonly since: SinceDays;
  readonly caseFacts: CaseFacts;
  /** Choices made in the case's latest signed record of a guide, by `choicesKey`; not there: not known. */
  readonly choices: ReadonlyMap<string, number>;
  /** Days that decisions have weighed, by the key of the rule that raised them; only asked by rules that do not count them again. */
  readonly weighed: ReadonlyMap<string, ReadonlySet<Day>>;
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

/** One verdict for each rule, in their order, whether or not it is enabled (R20-R24). */
export async function evaluateRules(rules: readonly Rule[], pupil: PupilFacts): Promise<Verdict[]> {
  const judge = createJudge(rules, pupil.calendar, pupil.today);
  const verdicts: Verdict[] = [];
  for (const index of rules.keys()) verdicts.push(await judge(index, pupil));
  return verdicts;
}

/**
 * What the engine has answered, of each rule by the values that it was given: of a pupil it sees nothing else, so whoever asks about many keeps its answers
 * and need not have it judge the same values once more.
 */
export type Answers = WeakMap<Engine, Map<string, Decided>>;

/** The engine's own result for each condition, in reading order. */
type Decided = readonly boolean[];

export const noAnswers = (): Answers => new WeakMap();

/** Judges and explains one rule about one pupil. One question at a time: the runs of an engine must never overlap. */
export type Judge = (rule: number, pupil: PupilFacts, answers?: Answers) => Promise<Verdict>;

/** The rules ready to be judged on one day. Each has an engine of its own, so that a broken one is "cannot be judged" and silences no other (R24). */
export function createJudge(rules: readonly Rule[], calendar: SchoolCalendar, today: Day): Judge {
  const prepared = prepareRules(rules, calendar, today).map((rule) => ({ rule, conditions: rule.root && conditionsOf(rule.root), engine: rule.root && engineOf(rule.root) }));
  return async (index, pupil, answers = noAnswers()) => {
    const one = prepared[index];
    if (!one || one.rule.root === null || one.engine === null || one.conditions === null) return notJudged(one?.rule.key ?? '');
    const { rule, engine } = one;
    try {
      const measured = one.conditions.map(({ condition, absence }) => (absence === null ? measureCase(condition, pupil) : measureAbsence(absence, rule, pupil)));
      const values = measured.map(({ value }) => value);
      const decided = answers.get(engine)?.get(values.join()) ?? (await ask(engine, one.rule.root, values, answers));
      if (!decided) return notJudged(rule.key);
      const trace = traceOf(one.rule.root, decided, measured, { next: 0 });
      return { rule: rule.key, result: trace.result === 'true' ? 'fired' : trace.result === 'false' ? 'not_fired' : 'cannot_be_judged', trace };
    } catch {
      return notJudged(rule.key);
    }
  };
}

/** Has the engine judge these values, which come in reading order. */
async function ask(engine: Engine, root: PreparedNode, values: readonly (number | null)[], answers: Answers): Promise<Decided | undefined> {
  const { results, failureResults } = await engine.run(Object.fromEntries(values.map((value, at) => [factName(at), new Fact(factName(at), value, { cache: false })])));
  const judged = (results[0] ?? failureResults[0])?.conditions;
  if (judged === undefined) return undefined;
  const decided = decidedIn(root, judged as JudgedNode);
  const ofRule = answers.get(engine) ?? new Map<string, Decided>();
  answers.set(engine, ofRule.set(values.join(), decided));
  return decided;
}

function decidedIn(node: PreparedNode, judged: JudgedNode): boolean[] {
  if ('condition' in node) return [judged.result === true];
  return node.children.flatMap((child, index) => decidedIn(child, (node.group === 'not' ? judged.not : judged[node.group]?.[index]) ?? {}));
}

function notJudged(rule: string): Verdict {
  return { rule, result: 'cannot_be_judged', trace: { kind: 'group', group: 'all', result: 'unknown', children: [] } };
}

function conditionsOf(node: PreparedNode): PreparedCondition[] {
  return 'condition' in node ? [node] : node.children.flatMap(conditionsOf);
}

/** Each condition asks for a fact of its own, numbered in reading order. */
function factName(at: number): string {
  return `condition-${at}`;
}

function engineOf(root: PreparedNode): Engine {
  let at = 0;
  const forEngine = (node: PreparedNode): object => {
    if ('condition' in node) return { fact: factName(at++), operator: node.condition.operator, value: node.condition.value };
    const children = node.children.map(forEngine);
    return { [node.group]: node.group === 'not' ? children[0] : children };
  };
  return new Engine([{ conditions: forEngine(root) as TopLevelCondition, event: { type: 'fired' } }], engineOptions);
}

/** The days that a rule is to leave out because they have been weighed, as day numbers. */
export function weighedDays({ key, leavesOutWeighed }: PreparedRule, { weighed }: PupilFacts): ReadonlySet<number> | null {
  const days = leavesOutWeighed ? weighed.get(key) : undefined;
  return days === undefined || days.size === 0 ? null : new Set([...days].map(dayNumber));
}

function measureAbsence(fact: CompiledFact, rule: PreparedRule, pupil: PupilFacts): Measurement {
  return fact.measure(pupil.absence, pupil.since, weighedDays(rule, pupil));
}

/** A fact that is not about absence. */
export function measureCase(condition: AskedFact, pupil: PupilFacts): Measurement {
  const value = caseValue(condition, pupil);
  return { value, missing: value === null ? 'no_data' : null, period: null, days: [], about: null, basis: null };
}

/** The value of a condition that is not about absence; null when it is not known. */
export function caseValue(condition: AskedFact, { caseFacts: known, choices }: PupilFacts): number | null {
  if (condition.fact === 'absence') return null;
  if (condition.fact === 'choices_made') return choices.get(choicesKey(condition.params)) ?? null;
  return (caseFacts.includes(condition.fact) && Object.hasOwn(known, condition.fact) ? known[condition.fact] : null) ?? null;
}

/** A node of the engine's own result tree. */
interface JudgedNode {
  readonly result?: boolean;
  readonly all?: readonly JudgedNode[];
  readonly any?: readonly JudgedNode[];
  readonly not?: JudgedNode;
}

/** The engine's results beside the authored tree, with "unknown" where a value is not certain (R21, R22). `decided` and `measured` come in reading order. */
function traceOf(node: PreparedNode, decided: Decided, measured: readonly Measurement[], place: { next: number }): Trace {
  if ('condition' in node) {
    const at = place.next++;
    return conditionTrace(node.condition, decided[at] === true, measured[at] as Measurement);
  }
  const children = node.children.map((child) => traceOf(child, decided, measured, place));
  const results = children.map((child) => child.result);
  const result = node.group === 'not' ? opposite(results[0] ?? 'unknown') : node.group === 'all' ? inAll(results) : inAny(results);
  return { kind: 'group', group: node.group, result, children };
}

function conditionTrace(condition: Condition, decided: boolean, { value, missing, period, days, about, basis }: Measurement): ConditionTrace {
  const { operator, value: limit } = condition;
  const certain = value !== null && (missing === null || leastDecides(operator, decided, value, limit));
  const result: Truth = certain ? (decided ? 'true' : 'false') : 'unknown';
  const fact = condition.fact === 'absence' || condition.fact === 'choices_made' ? { fact: condition.fact, params: condition.params } : { fact: condition.fact };
  return { kind: 'condition', fact: fact as ConditionTrace['fact'], operator, limit, value, missing, period, days, about, basis, result };
}
