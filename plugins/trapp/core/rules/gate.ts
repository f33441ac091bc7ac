import { Collections, Needs, Readings, type CompiledFact, type Need } from '../absences/index';
import type { Day, SchoolCalendar } from '../calendar/index';
import { caseValue, weighedDays, type PupilFacts } from './evaluate';
import { prepareRules, type PreparedCondition, type PreparedNode, type PreparedRule } from './prepare';
import { compare } from './range';
import type { Operator, Rule } from './rule';
import { leastDecides } from './truth';
import { countedCaseFacts } from './weighed';

export const NOT_FIRED = 0;
export const FIRED = 1;
export const CANNOT_BE_JUDGED = 2;

/**
 * The same rules as the engine judges, compiled for a whole city: it says which rules fire, and the engine explains those that are new.
 * That both always agree is tested on random rules and pupils.
 */
export interface Gate {
  /** For each rule in order: NOT_FIRED, FIRED or CANNOT_BE_JUDGED. The array is used again for the next pupil. */
  judge(pupil: PupilFacts): Uint8Array;
  /**
   * For the pupil judged last: a number made of all that rule `index` could count. A finding with the same number has nothing new in it (R30).
   */
  signature(index: number): number;
}

/** Compiles rules for one day. */
export function compileGate(rules: readonly Rule[], calendar: SchoolCalendar, today: Day): Gate {
  const collections = new Collections(calendar);
  const prepared = prepareRules(rules, calendar, today, collections);
  const readings = new Readings(collections);
  const plan = new Plan(readings);
  const roots = prepared.map(({ root }) => (root === null ? null : plan.add(root)));
  const needs = new Needs(readings, roots.flatMap((root, rule) => (root === null ? [] : plan.needs(root, rule))), rules.length);
  const verdicts = new Uint8Array(rules.length);
  let current: PupilFacts | null = null;
  return {
    judge(pupil) {
      current = pupil;
      readings.turnTo(pupil.absence, pupil.since);
      const unmet = needs.look();
      for (let index = 0; index < roots.length; index += 1) {
        const root = roots[index] as number | null;
        verdicts[index] = unmet[index] === 1 ? NOT_FIRED : root === null ? CANNOT_BE_JUDGED : plan.judge(root, pupil, weighedDays(prepared[index] as PreparedRule, pupil));
      }
      return verdicts;
    },
    signature(index) {
      const root = roots[index] ?? null;
      return current === null || root === null ? 0 : plan.sign(root, current, weighedDays(prepared[index] as PreparedRule, current));
    },
  };
}

/** What stands at a place of a plan. */
const CONDITION = 0;
const ALL = 1;
const ANY = 2;
const NOT = 3;

/** The conditions of all rules, laid out one after the other with each group before its children: a city's pupils are judged far quicker by lists than by a tree. */
class Plan {
  private readonly kinds: number[] = [];
  /** Where the next place begins that is no part of this one. */
  private readonly ends: number[] = [];
  /** How many children it has. */
  private readonly sizes: number[] = [];
  private readonly conditions: (PreparedCondition | null)[] = [];
  /** The number of the condition's fact among the readings; -1 for what is not about absence. */
  private readonly facts: number[] = [];
  private readonly operators: Operator[] = [];
  private readonly limits: number[] = [];
  /** For conditions that ask for so much or more: the fewest days that could be it. */
  private readonly days: number[] = [];
  private readonly asksForMore: boolean[] = [];

  constructor(private readonly readings: Readings) {}

  /** Lays out a node and all beneath it. Gives its place. */
  add(node: PreparedNode): number {
    const at = this.kinds.length;
    const condition = 'condition' in node ? node : null;
    const { operator, value } = condition?.condition ?? { operator: 'equal', value: 0 };
    this.kinds.push('condition' in node ? CONDITION : { all: ALL, any: ANY, not: NOT }[node.group]);
    this.ends.push(0);
    this.sizes.push('condition' in node ? 0 : node.children.length);
    this.conditions.push(condition);
    this.facts.push(condition === null || condition.absence === null ? -1 : this.readings.numberOf(condition.absence));
    this.operators.push(operator);
    this.limits.push(value);
    this.days.push(operator === 'greaterThan' ? Math.floor(value) + 1 : Math.ceil(value));
    this.asksForMore.push(operator === 'greaterThan' || operator === 'greaterThanInclusive');
    if (!('condition' in node)) for (const child of node.children) this.add(child);
    this.ends[at] = this.kinds.length;
    return at;
  }

  /** What the rule whose root is at the place cannot fire without: one false settles "all" (R22). */
  needs(at: number, rule: number): Need[] {
    const fact = this.facts[at] as number;
    const isMore = this.operators[at] === 'greaterThan';
    if (this.kinds[at] === CONDITION) return fact < 0 || !this.asksForMore[at] ? [] : [{ rule, fact, limit: this.limits[at] as number, isMore, days: this.days[at] as number }];
    return this.kinds[at] === ALL ? this.childrenOf(at).flatMap((child) => this.needs(child, rule)) : [];
  }

  private childrenOf(at: number): number[] {
    const children: number[] = [];
    for (let child = at + 1; child < (this.ends[at] as number); child = this.ends[child] as number) children.push(child);
    return children;
  }

  /** What comes of the place for the pupil that the readings have turned to. */
  judge(at: number, pupil: PupilFacts, weighed: ReadonlySet<number> | null): number {
    const kind = this.kinds[at] as number;
    if (kind === CONDITION) return this.judgeCondition(at, pupil, weighed);
    const end = this.ends[at] as number;
    if (kind === NOT) {
      const result = this.judge(at + 1, pupil, weighed);
      return result === CANNOT_BE_JUDGED ? result : 1 - result;
    }
    // One false settles "all", one true settles "any"; otherwise unknown is unknown (R22).
    const settles = kind === ALL ? NOT_FIRED : FIRED;
    let unknown = false;
    for (let child = at + 1; child < end; child = this.ends[child] as number) {
      const result = this.judge(child, pupil, weighed);
      if (result === settles) return settles;
      unknown ||= result === CANNOT_BE_JUDGED;
    }
    return unknown ? CANNOT_BE_JUDGED : 1 - settles;
  }

  /** A number made of all that the place could count. */
  sign(at: number, pupil: PupilFacts, weighed: ReadonlySet<number> | null): number {
    if (this.kinds[at] === CONDITION) {
      const fact = this.facts[at] as number;
      if (fact >= 0) return this.readings.trail(fact, weighed);
      const { condition } = this.conditions[at] as PreparedCondition;
      return countedCaseFacts.includes(condition.fact) ? (caseValue(condition, pupil) ?? -1) : 0;
    }
    const end = this.ends[at] as number;
    let hash = this.sizes[at] as number;
    for (let child = at + 1; child < end; child = this.ends[child] as number) hash = (Math.imul(hash, 31) + this.sign(child, pupil, weighed)) | 0;
    return hash;
  }

  private judgeCondition(at: number, pupil: PupilFacts, weighed: ReadonlySet<number> | null): number {
    const { readings } = this;
    const fact = this.facts[at] as number;
    if (fact < 0) return this.decide(at, caseValue((this.conditions[at] as PreparedCondition).condition, pupil) ?? Number.NaN, true);
    // Most pupils have less absence in all than a rule asks for in its window.
    if (this.asksForMore[at] && !compare(readings.atMost(fact, this.days[at] as number), this.operators[at] as Operator, this.limits[at] as number)) return NOT_FIRED;
    if (weighed === null) return this.decide(at, readings.value(fact), readings.isKnown(fact));
    const { value, missing } = ((this.conditions[at] as PreparedCondition).absence as CompiledFact).read(pupil.absence, pupil.since, weighed);
    return this.decide(at, value, missing === null);
  }

  private decide(at: number, value: number, certain: boolean): number {
    if (Number.isNaN(value)) return CANNOT_BE_JUDGED;
    const operator = this.operators[at] as Operator;
    const limit = this.limits[at] as number;
    const decided = compare(value, operator, limit);
    return certain || leastDecides(operator, decided, value, limit) ? (decided ? FIRED : NOT_FIRED) : CANNOT_BE_JUDGED;
  }
}
