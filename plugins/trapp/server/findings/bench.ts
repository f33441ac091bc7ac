import { calendarOfSchool, dayNumber, isAsked, type Day, type SchoolCalendar } from '../../core/calendar/index';
import { rulesWith } from '../../core/local-plans/index';
import { compileGate, createJudge, type Gate, type Judge, type Rule } from '../../core/rules/index';
import type { Batch, BatchRoutine, BatchSchool, CaseSide, RuleProblem, SchoolLimit, SchoolTally } from './batch';
import { contentNumber, ruleNumber } from './memory';
import { whatRulesAsk } from './what-rules-ask';
import { withoutCase } from './without-case';

/** One routine's rules, ready to be asked about a school's pupils. */
export interface Bench {
  /** The routine's place in the batch. */
  readonly index: number;
  readonly routine: BatchRoutine;
  readonly calendar: SchoolCalendar;
  readonly gate: Gate;
  readonly judge: Judge;
  /** In the order of the gate. */
  readonly rules: readonly BenchRule[];
  /** What is known of a pupil without a case. */
  readonly noCase: (grade: number) => Omit<CaseSide, 'routine'>;
}

export interface BenchRule {
  /** The rule's place in the routine. */
  readonly index: number;
  readonly rule: Rule;
  readonly number: number;
  readonly content: number;
  /** Is today one of its days? */
  readonly asked: boolean;
  /** Pupils of the school for whom the engine has been asked why nothing can be said, and what it answered last. */
  whyAsked: number;
  why: string;
}

type Ready = Pick<Bench, 'gate' | 'judge' | 'noCase'> & { readonly contents: readonly number[]; readonly numbers: readonly number[] };

/** What has been made ready, kept between schools and batches. */
export type MadeReady = Map<string, Ready>;

/** A night asks the same rules on the same day everywhere; more than this is of earlier days. */
const MOST_READY = 200;

/** Rules for one kind of school on one calendar are made ready once a day, for all the schools that have it so. */
export function benchesFor(batch: Batch, school: BatchSchool, tally: SchoolTally, without: ReadonlySet<string>, ready: MadeReady): Bench[] {
  return batch.routines.map((routine, index) => {
    const calendar = calendarOfSchool(routine.calendar, school.sourceId);
    const rules = rulesAsked(routine, school, tally, without);
    const key = [routine.key, routine.hash, batch.today, school.kind, localKey(school, routine.key), calendar === routine.calendar ? '' : school.sourceId, rules.map(({ at }) => at).join()].join('|');
    if (ready.size > MOST_READY) ready.clear();
    const { contents, numbers, ...made } = ready.get(key) ?? makeReady(routine.key, rules.map(({ rule }) => rule), calendar, batch.today);
    ready.set(key, { contents, numbers, ...made });
    return {
      index, routine, calendar, ...made,
      rules: rules.map(({ rule, at }, place) => ({
        index: at, rule, number: numbers[place] ?? 0, content: contents[place] ?? 0, asked: isAsked(rule.cadence, calendar, batch.today, school.lastAskedOn), whyAsked: 0, why: 'no_data',
      })),
    };
  });
}

/** Those that are switched on and meant for the school's kind; the ones that bring judging to a halt are put on record instead. */
function rulesAsked(routine: BatchRoutine, school: BatchSchool, tally: SchoolTally, without: ReadonlySet<string>): { rule: Rule; at: number }[] {
  const rules = rulesWith(routine.rules, limitsUnder(school, routine.key));
  const meant = rules.map((rule, at) => ({ rule, at })).filter(({ rule }) => rule.enabled && (rule.appliesTo === school.kind || rule.appliesTo === 'both'));
  return meant.filter(({ rule }) => {
    const isHalting = without.has(haltKey(routine.key, rule.key));
    if (isHalting) noteProblem(tally, routine.key, rule.key, 'too_slow');
    return !isHalting;
  });
}

function limitsUnder({ limits = [] }: BatchSchool, routineKey: string): readonly SchoolLimit[] {
  return limits.length === 0 ? limits : limits.filter(({ routine }) => routine === routineKey);
}

/** Schools with the same limits share what is made ready. */
function localKey(school: BatchSchool, routineKey: string): string {
  return limitsUnder(school, routineKey).map(({ rule, condition, value }) => `${rule} ${condition} ${value}`).join();
}

/** What a rule that brings judging to a halt goes by. */
export function haltKey(routine: string, rule: string): string {
  return `${routine}|${rule}`;
}

function makeReady(routineKey: string, rules: readonly Rule[], calendar: SchoolCalendar, today: Day): Ready {
  return {
    gate: compileGate(rules, calendar, today),
    judge: createJudge(rules, calendar, today),
    contents: rules.map(contentNumber),
    numbers: rules.map(({ key }) => ruleNumber(routineKey, key)),
    noCase: withoutCase(whatRulesAsk(rules), today),
  };
}

/** What the rule fired on for the pupil judged last. Another day makes another list; a finding is the same for as long as it rests on the same. */
export function signatureOf({ gate, rules }: Bench, place: number, today: Day): number {
  const { rule } = rules[place] as BenchRule;
  return rule.makes === 'list' ? gate.signature(place) ^ Math.imul(dayNumber(today), 0x9e3779b1) : gate.signature(place);
}

export function isMeantFor({ grades, protectedPupils }: Rule, grade: number, isShielded: boolean): boolean {
  if (isShielded && protectedPupils === 'leave_out') return false;
  return grades === undefined || (grades.from <= grade && grade <= grades.to);
}

/** Each problem of a rule is on record once for the school. */
export function noteProblem(tally: SchoolTally, routine: string, rule: string, problem: RuleProblem): void {
  const isKnown = tally.errors.some((error) => error.routine === routine && error.rule === rule && error.problem === problem);
  if (!isKnown) tally.errors.push({ routine, rule, problem });
}
