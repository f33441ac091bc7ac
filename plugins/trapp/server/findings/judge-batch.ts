import { CANNOT_BE_JUDGED, FIRED, type PupilFacts, type Trace, type Verdict } from '../../core/rules/index';
import { HEAD, marksAt, type Batch, type BatchSchool, type Gone, type Hit, type Judged, type SchoolTally } from './batch';
import { benchesFor, haltKey, isMeantFor, noteProblem, signatureOf, type Bench, type BenchRule, type MadeReady } from './bench';
import { isSame, isWaiting, placeIn, RECALL, ruleNumber, unpackMemory, withWaiting, type Memory } from './memory';

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
 * have been found to bring judging to a halt; `step` hears that a pupil is begun, or a school. Touches no database and no clock.
 */
export async function judgeBatch(batch: Batch, without: ReadonlySet<string> = NOBODY, ready: MadeReady = new Map(), step: () => void = () => undefined): Promise<Judged> {
  const tallies = batch.schools.map((): SchoolTally => ({ pupils: 0, skipped: 0, fired: 0, unchanged: 0, outdated: 0, judged: 0, cannotBeJudged: 0, missing: {}, errors: [] }));
  const hits: Hit[] = [];
  const gone: Gone[] = [];
  const memories = new Map<number, Memory>();
  const halting = batch.routines.flatMap(({ key, rules }) => rules.filter((rule) => without.has(haltKey(key, rule.key))).map((rule) => ruleNumber(key, rule.key)));
  let school = -1;
  let benches: Bench[] = [];
  let empties = new Map<number, Empty>();
  for (let pupil = 0; pupil < batch.pupilIds.length; pupil += 1) {
    const at = pupil * HEAD.width;
    step();
    if (batch.heads[at + HEAD.school] !== school) {
      school = batch.heads[at + HEAD.school] as number;
      benches = benchesFor(batch, batch.schools[school] as BatchSchool, tallies[school] as SchoolTally, without, ready);
      empties = new Map();
      step();
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
    const before = unpackMemory(batch.memories[pupil] ?? '');
    const after: number[] = [];
    // What cannot be asked today may still be so.
    for (const number of halting) keep(before, number, after);
    const missing = isEmpty ? { ...tally.missing } : tally.missing;
    const fired = await judgePupil(batch, pupil, benches, tally, before, after, hits);
    if (isEmpty) {
      const lacked = Object.entries(tally.missing).map(([why, count]) => [why, count - (missing[why] ?? 0)] as const);
      empties.set(grade, { fired, missing: lacked.filter(([, count]) => count > 0) });
    }
    if (isSame(before, after)) continue;
    memories.set(pupil, after);
    for (let place = 0; place < before.length; place += RECALL.width) {
      const number = before[place] as number;
      if (placeIn(after, number) < 0 && isWaiting(before[place + RECALL.content] as number)) gone.push({ pupil, number });
    }
  }
  return { hits, gone, memories, tallies };
}

/** Neither absence nor anything remembered, no case that rules ask about, and no shield. */
function hasNothing({ heads, memories, sides }: Batch, pupil: number): boolean {
  const at = pupil * HEAD.width;
  return heads[at + HEAD.from] === heads[at + HEAD.to] && memories[pupil] === '' && heads[at + HEAD.shielded] === 0 && !sides.has(pupil);
}

/** Judges one pupil under every routine: what is to be remembered goes into `after`, what is new into `hits`. Did anything fire? */
async function judgePupil(batch: Batch, pupil: number, benches: readonly Bench[], tally: SchoolTally, before: Memory, after: number[], hits: Hit[]): Promise<boolean> {
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
      if (result === CANNOT_BE_JUDGED) {
        // Nobody knows whether it still rests on something, so what was remembered stays.
        keep(before, rule.number, after);
        if (rule.asked) await noteMissing(tally, bench, place, facts);
        continue;
      }
      anything = true;
      if (rule.asked) tally.fired += 1;
      const verdict = await fire(bench, place, facts, tally, before, after);
      if (verdict !== null) hits.push({ pupil, routine: bench.index, rule: rule.index, number: rule.number, signature: after[after.length - 1] as number, asked: rule.asked, verdict: JSON.stringify(verdict) });
    }
  }
  return anything;
}

/** Goes on remembering what was remembered of the rule. */
function keep(before: Memory, number: number, after: number[]): void {
  const at = placeIn(before, number);
  if (at >= 0) after.push(number, before[at + RECALL.content] as number, before[at + RECALL.rows] as number);
}

/** A rule that fires for the pupil judged last: what is to be remembered of it, and the engine's verdict when there is something new to be told. */
async function fire(bench: Bench, place: number, facts: PupilFacts, tally: SchoolTally, before: Memory, after: number[]): Promise<Verdict | null> {
  const { rule, asked, number, content } = bench.rules[place] as BenchRule;
  const at = placeIn(before, number);
  const known = at < 0 ? 0 : (before[at + RECALL.content] as number);
  const waits = at >= 0 && isWaiting(known);
  const isList = rule.makes === 'list';
  if (!asked && (isList || !waits)) {
    // What fires on a day that is none of the rule's waits for its day.
    keep(before, number, after);
    return null;
  }
  const signature = signatureOf(bench, place, facts.today);
  const isAsBefore = at >= 0 && withWaiting(known, false) === content;
  if (isAsBefore && (before[at + RECALL.rows] === signature || (waits && !isList))) {
    if (before[at + RECALL.rows] !== signature) tally.outdated += 1;
    else if (asked) tally.unchanged += 1;
    after.push(number, known, signature);
    return null;
  }
  tally.judged += 1;
  const verdict = await bench.judge(place, facts);
  if (verdict.result === 'fired') {
    after.push(number, withWaiting(content, true), signature);
    return verdict;
  }
  noteProblem(tally, bench.routine.key, rule.key, isBroken(verdict) ? 'broken' : 'gate_differs');
  keep(before, number, after);
  return null;
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
