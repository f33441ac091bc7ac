import { addSchoolDays, calendarOfSchool, type Moment } from '../../core/calendar/index';
import type { EvaluationWhy } from '../../core/contracts/index';
import { hasSomethingNew, readKept, verdictSchema, type Verdict } from '../../core/rules/index';
import type { Stores } from '../stores';
import { HEAD, memoryAt, numberOf, type Hit, type Judged } from './batch';
import type { EvaluationRun } from './evaluation-run';
import type { RaisedFinding } from './finding.store';
import type { Gathered } from './gather-batch';
import type { KnownFinding } from './known-findings';
import { placeIn, RECALL, withWaiting, without, type Memory } from './memory';
import type { Remembered } from './judged.store';
import { ownLimits } from './school-limits';
import type { LostGround } from './settle-grounds';

export interface Recording {
  readonly now: Moment;
  readonly newId: () => string;
  readonly why: EvaluationWhy;
}

/** What a batch came to, when it has been written. */
export interface Stored {
  /** One for each school where anybody was evaluated, in the batch's order. */
  readonly runs: readonly EvaluationRun[];
  /** Whose findings were raised or changed. */
  readonly pupilIds: readonly string[];
}

type Outcome = 'new' | 'updated' | 'nothing_new' | 'listed' | 'not_its_day';

/**
 * Writes what judging came to, all in the current transaction: findings, what is remembered, who is no longer due, and the journal. A finding that
 * waits is brought up to date; absence that somebody has assessed is not raised again until there is more of it.
 */
export async function storeBatch(stores: Stores, gathered: Gathered, judged: Judged, lost: readonly LostGround[], recording: Recording): Promise<Stored> {
  const { batch, schools } = gathered;
  await stores.judged.lock(schools.map(({ id }) => id));
  const outcomes = await decide(stores, gathered, judged.hits);
  const made: MadeParts = new Map();
  const nextId = idsAfterOthers(recording);
  const raised = judged.hits.filter((_, index) => isWritten(outcomes[index] as Outcome)).map((hit) => toFinding(gathered, hit, nextId(), made));
  await stores.findings.raise(raised);
  for (const state of ['corrected', 'passed'] as const) {
    await stores.findings.markGround(lost.filter((one) => one.state === state && one.finding.ground !== state).map(({ finding }) => finding.id), state, batch.today);
  }
  const overtaken = new Set((await stores.judged.remember(memoriesOf(gathered, judged, outcomes))).map(({ pupilId }) => pupilId));
  await stores.due.remove(schools.map(({ id }) => id), gathered.changes);
  // Somebody has assessed meanwhile, or another run was first: whatever was found is written, and they are asked about once more.
  await stores.due.add(peopleIn(gathered, overtaken), recording.now);
  const runs = runsOf(gathered, judged, outcomes, lost, recording);
  await stores.evaluations.record(runs);
  return { runs, pupilIds: [...new Set([...raised.map(({ pupilId }) => pupilId), ...lost.map(({ finding }) => finding.pupilId)])] };
}

/** Ids that come after those of earlier batches: new ones lie together in the database's index, where others would each be written into a page of its own. */
function idsAfterOthers({ now, newId }: Recording): () => string {
  const moment = Date.parse(now).toString(16).padStart(12, '0');
  const beginning = `${moment.slice(0, 8)}-${moment.slice(8)}`;
  return () => beginning + newId().slice(13);
}

const isWritten = (outcome: Outcome): boolean => outcome === 'new' || outcome === 'updated' || outcome === 'listed';

/** What each hit is, against what is known now: somebody may have assessed meanwhile, or another run may have raised it. */
async function decide(stores: Stores, { batch, versions }: Gathered, hits: readonly Hit[]): Promise<Outcome[]> {
  const asked = hits.map(({ pupil, routine, rule }) => ({ pupil: numberOf(batch, pupil), ruleKey: versions[routine]?.document.rules[rule]?.key ?? null }));
  const known = new Map<string, KnownFinding[]>();
  for (const finding of await stores.findings.known(asked, batch.today)) {
    if (finding.kind === 'list') continue;
    const key = [finding.pupil, finding.routineKey, finding.ruleKey].join('|');
    known.set(key, [...(known.get(key) ?? []), finding]);
  }
  // Most nights' hits are new, and nothing at all is known of them.
  const earlierOf = (hit: Hit, at: number): readonly KnownFinding[] => (known.size === 0 ? NOTHING_KNOWN : (known.get([asked[at]?.pupil, versions[hit.routine]?.routineKey, asked[at]?.ruleKey].join('|')) ?? NOTHING_KNOWN));
  const isToWeigh = (hit: Hit, earlier: readonly KnownFinding[]) => hit.asked && makesOf(versions, hit) === 'finding' && !earlier.some(({ isNew }) => isNew);
  const toWeigh = hits.flatMap((hit, at) => {
    const earlier = earlierOf(hit, at);
    return earlier.length > 0 && isToWeigh(hit, earlier) ? earlier.map(({ id }) => id) : [];
  });
  const weighed = await stores.findings.explanations(toWeigh);
  return hits.map((hit, at) => {
    if (makesOf(versions, hit) === 'list') return 'listed';
    const earlier = earlierOf(hit, at);
    if (earlier.some(({ isNew }) => isNew)) return 'updated';
    if (!hit.asked) return 'not_its_day';
    if (earlier.length === 0) return 'new';
    const verdicts = earlier.flatMap(({ id }) => verdictIn(weighed.get(id)));
    return hasSomethingNew(verdictSchema.parse(readKept(hit.verdict)), verdicts) ? 'new' : 'nothing_new';
  });
}

const NOTHING_KNOWN: readonly KnownFinding[] = [];

function makesOf(versions: Gathered['versions'], { routine, rule }: Hit): 'finding' | 'list' {
  return versions[routine]?.document.rules[rule]?.makes ?? 'finding';
}

function verdictIn(explanation: string | undefined): Verdict[] {
  return explanation === undefined ? [] : [verdictSchema.parse((readKept(explanation) as { verdict: unknown }).verdict)];
}

/** The finding that a hit is, or that one which waits becomes. */
export function toFinding(gathered: Gathered, { pupil, routine, rule, signature, verdict }: Hit, id: string, made: MadeParts = new Map()): RaisedFinding {
  const school = gathered.batch.heads[pupil * HEAD.width + HEAD.school] as number;
  const key = `${school}|${routine}|${rule}`;
  const parts = made.get(key) ?? partsOf(gathered, school, routine, rule);
  if (!made.has(key)) made.set(key, parts);
  const { shared, about } = parts;
  // The engine's result as it came, with what it was judged on: parsing it only to write it again would cost more than judging.
  return { ...shared, id, pupilId: gathered.pupilIds[pupil] as string, pupilNumber: numberOf(gathered.batch, pupil), signature, explanation: `{"verdict":${verdict},${about}` };
}

/** What findings of a rule at a school have in common, so that it is made once for all of a batch's. */
type MadeParts = Map<string, { readonly shared: Omit<RaisedFinding, 'id' | 'pupilId' | 'pupilNumber' | 'signature' | 'explanation'>; readonly about: string }>;

function partsOf({ batch, schools, versions }: Gathered, place: number, routine: number, at: number) {
  const version = versions[routine];
  const rule = version?.document.rules[at];
  const school = schools[place];
  const data = batch.schools[place];
  if (!version || !rule || !school || !data) throw new Error('A hit names a rule or a school that is not in its batch');
  const { routineKey, number: routineVersion } = version;
  const about = { routineKey, routineVersion, evaluatedOn: batch.today, dataUntil: data.dataUntil, importedAt: data.importedAt, ...ownLimits(data.limits, routineKey, rule.key) };
  return {
    shared: {
      kind: rule.makes ?? ('finding' as const), schoolId: school.id, routineKey, ruleKey: rule.key, ruleTitle: rule.title, ruleExplanation: rule.explanation,
      sources: rule.sources, severity: rule.severity, assessedBy: rule.assessedBy, raisedOn: batch.today,
      assessBy: addSchoolDays(calendarOfSchool(version.document.calendar, school.sourceId), batch.today, rule.assessWithinSchoolDays),
      routineVersion, evaluatedOn: batch.today,
    },
    about: JSON.stringify(about).slice(1),
  };
}

function peopleIn({ batch, pupilIds, schools }: Gathered, ids: ReadonlySet<string>): { pupilId: string; schoolId: string }[] {
  if (ids.size === 0) return [];
  return pupilIds.flatMap((pupilId, pupil) => (ids.has(pupilId) ? [{ pupilId, schoolId: schools[batch.heads[pupil * HEAD.width + HEAD.school] as number]?.id ?? '' }] : []));
}

/** Only findings that are there wait; and what fired on a day that is none of its rule's, and waits for nobody, is left for its day. */
function memoriesOf({ batch, pupilIds }: Gathered, { hits, memories }: Judged, outcomes: readonly Outcome[]): Remembered[] {
  const adjusted = new Map<number, Memory>();
  hits.forEach(({ pupil, number }, index) => {
    const outcome = outcomes[index];
    if (outcome !== 'nothing_new' && outcome !== 'not_its_day') return;
    const memory = adjusted.get(pupil) ?? memories.get(pupil) ?? [];
    adjusted.set(pupil, outcome === 'not_its_day' ? without(memory, number) : notWaiting(memory, number));
  });
  return [...memories].map(([pupil, memory]) => ({
    pupilId: pupilIds[pupil] as string, number: numberOf(batch, pupil), before: memoryAt(batch, pupil), memory: adjusted.get(pupil) ?? memory,
  }));
}

function notWaiting(memory: Memory, number: number): Memory {
  const at = placeIn(memory, number) + RECALL.content;
  return Array.from(memory, (one, place) => (place === at ? withWaiting(one, false) : one));
}

function runsOf({ batch, schools, startedAt, isWhole }: Gathered, { hits, tallies }: Judged, outcomes: readonly Outcome[], lost: readonly LostGround[], { now, newId, why }: Recording): EvaluationRun[] {
  const counts = schools.map(() => ({ new: 0, updated: 0, nothing_new: 0, listed: 0, not_its_day: 0, lost: 0 }));
  const placeOf = (pupil: number) => batch.heads[pupil * HEAD.width + HEAD.school] as number;
  hits.forEach(({ pupil }, index) => {
    const count = counts[placeOf(pupil)];
    if (count) count[outcomes[index] as Outcome] += 1;
  });
  for (const { pupil } of lost) {
    const count = counts[placeOf(pupil)];
    if (count) count.lost += 1;
  }
  return schools.flatMap(({ id: schoolId }, place) => {
    const tally = tallies[place];
    const count = counts[place];
    if (!tally || !count) throw new Error('A school of the batch has not been judged');
    const { pupils, skipped, fired, judged, outdated, cannotBeJudged, missing, errors } = tally;
    // Whoever was due may have been evaluated meanwhile by somebody else, or have left.
    if (pupils === 0 && !isWhole) return [];
    return {
      id: newId(), schoolId, why, startedAt, endedAt: now, wholeOn: isWhole ? batch.today : null, pupils, skipped, fired, newFindings: count.new, alreadyKnown: Math.max(0, fired - count.new - count.listed),
      updated: count.updated + outdated, nothingNew: count.nothing_new, groundGone: count.lost, listed: count.listed, judged, cannotBeJudged, missing, errors,
    };
  });
}
