import { CANNOT_BE_JUDGED, FIRED, keepVerdict, noAnswers, type Answers, type PupilFacts, type Trace, type Verdict } from '../../core/rules/index';
import { HEAD, marksAt, memoryAt, sizeOf, type Batch, type BatchSchool, type Gone, type Hit, type Judged, type SchoolTally } from './batch';
import { benchesFor, haltKey, isMeantFor, noteProblem, signatureOf, type Bench, type BenchRule, type MadeReady } from './bench';
import { isSame, isWaiting, placeIn, RECALL, ruleNumber, withWaiting, type Memory } from './memory';

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
export async function judgeBatch(batch: Batch, without: ReadonlySet<string> = NOBODY, ready: MadeReady = new Map(), step: () => void = () => undefined, answers: Answers = noAnswers()): Promise<Judged> {
  const tallies = batch.schools.map((): SchoolTally => ({ pupils: 0, skipped: 0, fired: 0, unchanged: 0, outdated: 0, judged: 0, cannotBeJudged: 0, missing: {}, errors: [] }));
  const hits: Hit[] = [];
  const gone: Gone[] = [];
  const memories = new Map<number, Memory>();
  const halting = batch.routines.flatMap(({ key, rules }) => rules.filter((rule) => without.has(haltKey(key, rule.key))).map((rule) => ruleNumber(key, rule.key)));
  let school = -1;
  let benches: Bench[] = [];
  let empties = new Map<number, Empty>();
  for (let pupil = 0; pupil < sizeOf(batch); pupil += 1) {
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
    const before = memoryAt(batch, pupil);
    const after: number[] = [];
    // What cannot be asked today may still be so.
    for (const number of halting) keep(before, number, after);
    const missing = isEmpty ? { ...tally.missing } : tally.missing;
    const { fired, open } = judgePupil(batch, pupil, benches, tally, before, after);
    // Waiting for nothing, a hundred thousand times, would take longer than judging does.
    if (open.length > 0) await ask(open, pupil, answers, tally, before, after, hits);
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
function hasNothing({ heads, sides }: Batch, pupil: number): boolean {
  const at = pupil * HEAD.width;
  return heads[at + HEAD.from] === heads[at + HEAD.to] && heads[at + HEAD.memoryFrom] === heads[at + HEAD.memoryTo] && heads[at + HEAD.shielded] === 0 && !sides.has(pupil);
}

/** What only the engine can tell of a pupil: what a rule that fires on something new rests on, or what a rule that cannot be judged lacks. */
interface Open {
  readonly bench: Bench;
  readonly place: number;
  readonly facts: PupilFacts;
  /** What it fires on; null when it cannot be judged. */
  readonly signature: number | null;
}

const NOTHING_OPEN: readonly Open[] = [];

/** Asks the gate about one pupil under every routine: what is to be remembered goes into `after`. Did anything fire, and what is there to ask the engine? */
function judgePupil(batch: Batch, pupil: number, benches: readonly Bench[], tally: SchoolTally, before: Memory, after: number[]): { fired: boolean; open: readonly Open[] } {
  const at = pupil * HEAD.width;
  const grade = batch.heads[at + HEAD.grade] as number;
  const isShielded = batch.heads[at + HEAD.shielded] === 1;
  const { dataUntil, recordsLessons } = batch.schools[batch.heads[at + HEAD.school] as number] as BatchSchool;
  const absence = { marks: marksAt(batch, pupil), dataUntil, recordsLessons, grade };
  const sides = batch.sides.get(pupil);
  let fired = false;
  let open: Open[] | null = null;
  for (const bench of benches) {
    const { caseFacts, since, choices, weighed } = sides?.find((side) => side.routine === bench.index) ?? bench.noCase(grade);
    const facts: PupilFacts = { absence, since, caseFacts, choices, weighed, calendar: bench.calendar, today: batch.today };
    const results = bench.gate.judge(facts);
    for (let place = 0; place < bench.rules.length; place += 1) {
      const result = results[place];
      if (result !== FIRED && result !== CANNOT_BE_JUDGED) continue;
      const rule = bench.rules[place] as BenchRule;
      if (!isMeantFor(rule.rule, grade, isShielded)) continue;
      if (result === CANNOT_BE_JUDGED) {
        // Nobody knows whether it still rests on something, so what was remembered stays.
        keep(before, rule.number, after);
        if (rule.asked && !knowsWhy(rule, tally)) (open ??= []).push({ bench, place, facts, signature: null });
        continue;
      }
      fired = true;
      if (rule.asked) tally.fired += 1;
      const signature = fire(bench, place, batch, tally, before, after);
      if (signature !== null) (open ??= []).push({ bench, place, facts, signature });
    }
  }
  return { fired, open: open ?? NOTHING_OPEN };
}

/** Goes on remembering what was remembered of the rule. */
function keep(before: Memory, number: number, after: number[]): void {
  const at = placeIn(before, number);
  if (at >= 0) after.push(number, before[at + RECALL.content] as number, before[at + RECALL.rows] as number);
}

/** A rule that fires for the pupil judged last: what is to be remembered of it, and what it fires on when that is new and the engine has to tell of it. */
function fire(bench: Bench, place: number, { today }: Batch, tally: SchoolTally, before: Memory, after: number[]): number | null {
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
  const signature = signatureOf(bench, place, today);
  const isAsBefore = at >= 0 && withWaiting(known, false) === content;
  if (isAsBefore && (before[at + RECALL.rows] === signature || (waits && !isList))) {
    if (before[at + RECALL.rows] !== signature) tally.outdated += 1;
    else if (asked) tally.unchanged += 1;
    after.push(number, known, signature);
    return null;
  }
  after.push(number, withWaiting(content, true), signature);
  return signature;
}

/** Puts to the engine what the gate has left open. What the engine does not agree with is not remembered. */
async function ask(open: readonly Open[], pupil: number, answers: Answers, tally: SchoolTally, before: Memory, after: number[], hits: Hit[]): Promise<void> {
  for (const { bench, place, facts, signature } of open) {
    const one = bench.rules[place] as BenchRule;
    const { index, number, asked } = one;
    const verdict = await bench.judge(place, facts, answers);
    if (signature === null) {
      if (isBroken(verdict)) noteProblem(tally, bench.routine.key, one.rule.key, 'broken');
      one.why = isBroken(verdict) ? 'broken' : (missingIn(verdict.trace) ?? 'no_data');
      addMissing(tally, one.why, 1);
      continue;
    }
    tally.judged += 1;
    if (verdict.result === 'fired') {
      hits.push({ pupil, routine: bench.index, rule: index, number, signature, asked, verdict: keepVerdict(verdict) });
      continue;
    }
    noteProblem(tally, bench.routine.key, one.rule.key, isBroken(verdict) ? 'broken' : 'gate_differs');
    const kept: number[] = [];
    keep(before, number, kept);
    after.splice(placeIn(after, number), RECALL.width, ...kept);
  }
}

/** Notes one more pupil whom the rule cannot be judged for; false when the engine has to say why. */
function knowsWhy(rule: BenchRule, tally: SchoolTally): boolean {
  if (rule.whyAsked < ASKED_WHY) {
    rule.whyAsked += 1;
    return false;
  }
  addMissing(tally, rule.why, 1);
  return true;
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
