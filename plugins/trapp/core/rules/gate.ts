import type { CompiledFact } from '../absences/index';
import type { Day, SchoolCalendar } from '../calendar/index';
import { caseValue, weighedDays, type PupilFacts } from './evaluate';
import { prepareRules, type PreparedCondition, type PreparedNode, type PreparedRule } from './prepare';
import { compare } from './range';
import type { Rule } from './rule';
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

type Test = (pupil: PupilFacts) => number;

/** Compiles rules for one day. */
export function compileGate(rules: readonly Rule[], calendar: SchoolCalendar, today: Day): Gate {
  const prepared = prepareRules(rules, calendar, today);
  const values = new Values();
  const tests = prepared.map((rule) => (rule.root === null ? null : compile(rule.root, rule, values)));
  const verdicts = new Uint8Array(rules.length);
  let current: PupilFacts | null = null;
  return {
    judge(pupil) {
      current = pupil;
      values.forget();
      tests.forEach((test, index) => (verdicts[index] = test === null ? CANNOT_BE_JUDGED : test(pupil)));
      return verdicts;
    },
    signature(index) {
      const rule = prepared[index];
      return current === null || !rule?.root ? 0 : signatureOf(rule.root, rule, current);
    },
  };
}

/** Values of facts for the current pupil: rules ask for the same ones again and again, and each is read once. */
class Values {
  private readonly slots = new Map<CompiledFact, number>();
  private readonly pupils: number[] = [];
  readonly values: number[] = [];
  readonly certain: boolean[] = [];
  private pupil = 0;

  slotOf(fact: CompiledFact): number {
    const slot = this.slots.get(fact) ?? this.slots.size;
    if (slot === this.pupils.length) {
      this.slots.set(fact, slot);
      this.pupils.push(-1);
      this.values.push(0);
      this.certain.push(false);
    }
    return slot;
  }

  forget(): void {
    this.pupil += 1;
  }

  read(slot: number, fact: CompiledFact, { absence, since }: PupilFacts): void {
    if (this.pupils[slot] === this.pupil) return;
    const { value, missing } = fact.read(absence, since, null);
    this.pupils[slot] = this.pupil;
    this.values[slot] = value;
    this.certain[slot] = missing === null;
  }
}

function compile(node: PreparedNode, rule: PreparedRule, values: Values): Test {
  if ('condition' in node) return compileCondition(node, rule, values);
  const children = node.children.map((child) => compile(child, rule, values));
  const [first] = children;
  if (node.group === 'not') return (pupil) => {
    const result = first === undefined ? CANNOT_BE_JUDGED : first(pupil);
    return result === CANNOT_BE_JUDGED ? result : 1 - result;
  };
  // One false settles "all", one true settles "any"; otherwise unknown is unknown (R22).
  const settles = node.group === 'all' ? NOT_FIRED : FIRED;
  return (pupil) => {
    let unknown = false;
    for (const child of children) {
      const result = child(pupil);
      if (result === settles) return settles;
      unknown ||= result === CANNOT_BE_JUDGED;
    }
    return unknown ? CANNOT_BE_JUDGED : 1 - settles;
  };
}

function compileCondition({ condition, absence }: PreparedCondition, rule: PreparedRule, values: Values): Test {
  const { operator, value: limit } = condition;
  const decide = (value: number, certain: boolean): number => {
    if (Number.isNaN(value)) return CANNOT_BE_JUDGED;
    const decided = compare(value, operator, limit);
    return certain || leastDecides(operator, decided, value, limit) ? (decided ? FIRED : NOT_FIRED) : CANNOT_BE_JUDGED;
  };
  if (absence === null) return (pupil) => decide(caseValue(condition, pupil) ?? Number.NaN, true);
  const slot = values.slotOf(absence);
  return (pupil) => {
    const weighed = rule.leavesOutWeighed ? weighedDays(rule, pupil) : null;
    if (weighed !== null) {
      const { value, missing } = absence.read(pupil.absence, pupil.since, weighed);
      return decide(value, missing === null);
    }
    values.read(slot, absence, pupil);
    return decide(values.values[slot] as number, values.certain[slot] as boolean);
  };
}

function signatureOf(node: PreparedNode, rule: PreparedRule, pupil: PupilFacts): number {
  if ('condition' in node) {
    const { condition, absence } = node;
    if (absence !== null) return absence.trail(pupil.absence, pupil.since, weighedDays(rule, pupil));
    return countedCaseFacts.includes(condition.fact) ? (caseValue(condition, pupil) ?? -1) : 0;
  }
  return node.children.reduce((hash, child) => (Math.imul(hash, 31) + signatureOf(child, rule, pupil)) | 0, node.children.length);
}
