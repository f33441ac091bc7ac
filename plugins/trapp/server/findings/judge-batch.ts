import type { Day } from '../../core/calendar/index';
import { CANNOT_BE_JUDGED, evaluateRules, FIRED, type PupilFacts, type Trace, type Verdict } from '../../core/rules/index';
import { HEAD, marksAt, type Batch, type BatchSchool, type Gone, type GroundQuestion, type Hit, type Judged, type SchoolTally } from './batch';
import { benchesFor, haltKey, isMeantFor, noteProblem, signatureOf, type Bench, type BenchRule, type MadeReady } from './bench';
import { packMemory, ruleNumber, unpackMemory, type Memory } from './memory';

/** Of the pupils whom a rule cannot be judged for, so many are asked why in each school; the rest are taken to lack the same. */
const ASKED_WHY = 3;

const NOBODY: ReadonlySet<string> = new Set();

/** What pupils without anything on record have in common, by grade: judged for the first of them, and counted for the others. */
interface Empty {
  readonly fired: boolean;
  readonly missing: readonly (readonly [string, number])[];
}

/**
 * Judges a batch. The gate says for everybody which rules fire; the engine is asked only about what is not remembered. `without` are the rules that
 * have been found to bring judging to a halt. Touches no database and no clock.
 */
export async function judgeBatch(batch: Batch, without: ReadonlySet<string> = NOBODY, ready: MadeReady = new Map()): Promise<Judged> {
  const tallies = batch.schools.map((): SchoolTally => ({ pupils: 0, skipped: 0, fired: 0, unchanged: 0, judged: 0, cannotBeJudged: 0, missing: {}, errors: [] }));
  const hits: Hit[] = [];
  const gone: Gone[] = [];
  const memories = new Map<number, Memory>();
  const halting = batch.routines.flatMap(({ key, rules }) => rules.filter((rule) => without.has(haltKey(key, rule.key))).map((rule) => ruleNumber(key, rule.key)));
  let school = -1;
  let benches: Bench[] = [];
  let empties = new Map<number, Empty>();
  for (let pupil = 0; pupil < batch.pupilIds.length; pupil += 1) {
    const at = pupil * HEAD.width;
    if (batch.heads[at + HEAD.school] !== school) {
      school = batch.heads[at + HEAD.school] as number;
      benches = benchesFor(batch, batch.schools[school] as BatchSchool, tallies[school] as SchoolTally, without, ready);
      empties = new Map();
    }
    const tally = tallies[school] as SchoolTally;
    tally.pupils += 1;
    const isEmpty = hasNothing(batch, pupil);
    const grade = batch.heads[at + HEAD.grade] as number;
    const same = isEmpty ? empties.get(grade) : undefined;
    if (same?.fired === false) {
      tally.skipped += 1;
      for (const [why, count] of same.missing) addMissing(tally, why, count);
      continue;
    }
    const packed = batch.memories[pupil] ?? '';
    const before = unpackMemory(packed);
    const after = new Map<number, number>();
    // What cannot be asked today may still be so.
    for (const number of halting) if (before.has(number)) after.set(number, before.get(number) as number);
    const missing = isEmpty ? { ...tally.missing } : tally.missing;
    const fired = await judgePupil(batch, pupil, benches, tally, before, after, hits);
    if (isEmpty) {
      const lacked = Object.entries(tally.missing).map(([why, count]) => [why, count - (missing[why] ?? 0)] as const);
      empties.set(grade, { fired, missing: lacked.filter(([, count]) => count > 0) });
    }
    for (const number of before.keys()) if (!after.has(number)) gone.push({ pupil, number });
    if (packMemory(after) !== packed) memories.set(pupil, after);
  }
  return { hits, gone, memories, tallies };
}

/** Neither absence nor anything remembered, no case that rules ask about, and no shield. */
function hasNothing({ heads, memories, sides }: Batch, pupil: number): boolean {
  const at = pupil * HEAD.width;
  return heads[at + HEAD.from] === heads[at + HEAD.to] && memories[pupil] === '' && heads[at + HEAD.shielded] === 0 && !sides.has(pupil);
}

/** Judges one pupil under every routine: what is to be remembered goes into `after`, what is new into `hits`. Did anything fire? */
async function judgePupil(batch: Batch, pupil: number, benches: readonly Bench[], tally: SchoolTally, before: Memory, after: Map<number, number>, hits: Hit[]): Promise<boolean> {
  const at = pupil * HEAD.width;
  const grade = batch.heads[at + HEAD.grade] as number;
  const isShielded = batch.heads[at + HEAD.shielded] === 1;
  const { dataUntil, recordsLessons } = batch.schools[batch.heads[at + HEAD.school] as number] as BatchSchool;
  const absence = { marks: marksAt(batch, pupil), dataUntil, recordsLessons, grade };
  const sides = batch.sides.get(pupil);
  let anything = false;
  for (const bench of benches) {
    const { caseFacts, since, choices, weighed } = sides?.find((side) => side.routine === bench.index) ?? bench.noCase(grade);
    const facts: PupilFacts = { absence, since, caseFacts, choices, weighed, calendar: bench.calendar, today: batch.today };
    const results = bench.gate.judge(facts);
    for (let place = 0; place < bench.rules.length; place += 1) {
      const rule = bench.rules[place] as BenchRule;
      const result = results[place];
      if (result !== FIRED && result !== CANNOT_BE_JUDGED) continue;
      if (!isMeantFor(rule.rule, grade, isShielded)) continue;
      const remembered = before.get(rule.number);
      if (result === CANNOT_BE_JUDGED) {
        // Nobody knows whether it still rests on something, so what was remembered stays.
        if (remembered !== undefined) after.set(rule.number, remembered);
        if (rule.asked) await noteMissing(tally, bench, place, facts);
        continue;
      }
      anything = true;
      if (rule.asked) tally.fired += 1;
      const hit = await fire(bench, place, facts, remembered, tally);
      if (hit.remember !== undefined) after.set(rule.number, hit.remember);
      if (hit.verdict !== undefined) hits.push({ pupil, routine: bench.index, rule: rule.index, signature: hit.remember ?? 0, asked: rule.asked, verdict: JSON.stringify(hit.verdict) });
    }
  }
  return anything;
}

interface Fire {
  readonly remember?: number;
  readonly verdict?: Verdict;
}

/** A rule that fires for the pupil judged last: is it new, and what does the engine say of it? */
async function fire(bench: Bench, place: number, facts: PupilFacts, remembered: number | undefined, tally: SchoolTally): Promise<Fire> {
  const { rule, asked } = bench.rules[place] as BenchRule;
  // What fires on a day that is none of the rule's waits for its day, unless a finding may be waiting already.
  if (!asked && (remembered === undefined || rule.makes === 'list')) return remembered === undefined ? {} : { remember: remembered };
  const signature = signatureOf(bench, place, facts.today);
  if (remembered === signature) {
    if (asked) tally.unchanged += 1;
    return { remember: signature };
  }
  tally.judged += 1;
  const verdict = await bench.judge(place, facts);
  if (verdict.result === 'fired') return { remember: signature, verdict };
  noteProblem(tally, bench.routine.key, rule.key, isBroken(verdict) ? 'broken' : 'gate_differs');
  return remembered === undefined ? {} : { remember: remembered };
}

async function noteMissing(tally: SchoolTally, bench: Bench, place: number, facts: PupilFacts): Promise<void> {
  const rule = bench.rules[place] as BenchRule;
  if (rule.whyAsked < ASKED_WHY) {
    rule.whyAsked += 1;
    const verdict = await bench.judge(place, facts);
    if (isBroken(verdict)) noteProblem(tally, bench.routine.key, rule.rule.key, 'broken');
    rule.why = isBroken(verdict) ? 'broken' : (missingIn(verdict.trace) ?? 'no_data');
  }
  addMissing(tally, rule.why, 1);
}

function addMissing(tally: SchoolTally, why: string, count: number): void {
  tally.cannotBeJudged += count;
  tally.missing[why] = (tally.missing[why] ?? 0) + count;
}

/** A rule that could not even be asked has nothing to show. */
function isBroken({ trace }: Verdict): boolean {
  return trace.kind === 'group' && trace.children.length === 0;
}

function missingIn(trace: Trace): string | null {
  if (trace.kind === 'condition') return trace.result === 'unknown' ? trace.missing : null;
  return trace.children.reduce<string | null>((found, child) => found ?? missingIn(child), null);
}

/** Would each rule have fired on the day of its finding, with what is known now? Null where that cannot be said any more. */
export async function judgeGrounds(batch: Batch, questions: readonly GroundQuestion[]): Promise<(boolean | null)[]> {
  const answers: (boolean | null)[] = [];
  for (const { pupil, rule, calendar, on, side } of questions) {
    const at = pupil * HEAD.width;
    const { dataUntil, recordsLessons } = batch.schools[batch.heads[at + HEAD.school] as number] as BatchSchool;
    const absence = { marks: marksAt(batch, pupil), dataUntil: upTo(dataUntil, on), recordsLessons, grade: batch.heads[at + HEAD.grade] as number };
    const [verdict] = await evaluateRules([rule], { absence, ...side, calendar, today: on });
    answers.push(verdict === undefined || verdict.result === 'cannot_be_judged' ? null : verdict.result === 'fired');
  }
  return answers;
}

/** What came in after the day is no part of what was known of it; what was known then, and has been corrected, is. */
function upTo(dataUntil: Day | null, on: Day): Day | null {
  return dataUntil === null || dataUntil < on ? dataUntil : on;
}
