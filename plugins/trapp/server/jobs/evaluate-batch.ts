import { can, type Actor } from '../../core/access/index';
import { about, type AuditAbout } from '../../core/audit/index';
import type { Moment } from '../../core/calendar/index';
import type { EvaluationWhy } from '../../core/contracts/index';
import type { School } from '../../core/people/index';
import type { Judged } from '../findings/batch';
import type { Claim } from '../findings/evaluation.store';
import { gatherBatch, pupilsBySchool, type Gathered } from '../findings/gather-batch';
import { settleGrounds, type LostGround } from '../findings/settle-grounds';
import { storeBatch, type Stored } from '../findings/store-batch';
import type { Premises } from '../premises';

const system: Actor = { kind: 'system', id: 'system', name: 'Trapp' };

/** Pupils in one transaction: enough that statements and the disk cost little each, and few enough that others are let in between. */
const PUPILS_PER_BATCH = { least: 1500, most: 5000 } as const;

/** While a batch is judged, others are read and written: with a few batches at least, neither waits long for the other. */
const BATCHES = 6;

/** Whoever has been killed loses its claim after this. Longer than any batch takes, a rule that halts it included; what lasts longer is held on to. */
const LEASE_MS = 15 * 60_000;

/** One kind of work that the system does by itself: all pupils on a night, or those who are due. */
export interface SystemWork {
  readonly only: 'all' | 'due';
  /** What is claimed for a school: whoever has it evaluates the school, and nobody else does. */
  readonly slotOf: (schoolId: string) => string;
  /** Is the claim kept when the work is done, so that it is done once, or given back for the next time? */
  readonly isOnce: boolean;
  readonly whyOf: (gathered: Gathered) => EvaluationWhy;
  /** How many pupils of each school there are to evaluate. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Evaluates the schools that nobody else has, in batches. One that fails does not stop the others: it is tried by itself, and put on record when it fails again. */
export async function evaluateSchools(premises: Premises, schools: readonly School[], work: SystemWork): Promise<void> {
  if ((await premises.stores.routines.allCurrent()).length === 0) return;
  const hold = await claimSchools(premises, schools, work);
  const batches = inBatches(schools.filter(({ id }) => hold.slots.has(work.slotOf(id))), work.counts);
  // While one batch is being judged in its own thread, the next ones are read and the ones before are written.
  const begun: Promise<Begun | Failed>[] = [];
  const beginNext = () => {
    const batch = batches[begun.length];
    const before = begun.at(-1) ?? Promise.resolve();
    if (batch !== undefined) begun.push(before.then(() => begin(premises, batch, work, hold).catch((error: unknown) => new Failed(error))));
  };
  for (let ahead = 0; ahead <= AHEAD; ahead += 1) beginNext();
  for (const [index, batch] of batches.entries()) {
    const one = await begun[index];
    beginNext();
    const claim = { holder: hold.holder, slots: batch.map(({ id }) => work.slotOf(id)) };
    try {
      if (one instanceof Failed) throw one.cause;
      if (one !== undefined) await conclude(premises, one.gathered, claim, await one.outcome, work);
    } catch (error) {
      await broke(premises, batch, claim, work, error);
    }
    // What has been written is not held on to.
    delete begun[index];
  }
}

/** So many batches are read before the thread asks for them: then it never waits for one. */
const AHEAD = 2;

/** What judging a batch came to, the grounds that are lost included. */
interface Outcome {
  readonly judged: Judged;
  readonly lost: readonly LostGround[];
}

/** A batch on its way through the thread. */
interface Begun {
  readonly gathered: Gathered;
  readonly outcome: Promise<Outcome>;
}

class Failed {
  constructor(readonly cause: unknown) {}
}

/** What this run has been given to do, and until when it is its own. */
interface Hold {
  readonly holder: string;
  readonly slots: Set<string>;
  until: Moment;
}

const leaseFrom = (now: Moment): Moment => new Date(Date.parse(now) + LEASE_MS).toISOString();

/** Schools that somebody else has, or that have been done, are not among what comes back. */
async function claimSchools({ stores, clock, newId, transaction }: Premises, schools: readonly School[], { slotOf }: SystemWork): Promise<Hold> {
  const allowed = schools.filter(({ id }) => can(system, 'evaluation.run', { kind: 'school', schoolId: id }));
  const now = clock.now();
  const [holder, until] = [newId(), leaseFrom(now)];
  const slots = await transaction(() => stores.evaluations.claim(holder, allowed.map(({ id }) => slotOf(id)), { now, until }));
  return { holder, slots: new Set(slots), until };
}

/** Reads a batch and gives it to the thread. What became of lost grounds is asked as soon as it is judged: the batch before it is written meanwhile. */
async function begin({ stores, clock, transaction, judging }: Premises, schools: readonly School[], { only }: SystemWork, hold: Hold): Promise<Begun> {
  const now = clock.now();
  const gathered = await transaction(async () => {
    const until = leaseFrom(now);
    if (Date.parse(hold.until) - Date.parse(now) < LEASE_MS / 2) {
      await stores.evaluations.extend({ holder: hold.holder, slots: [...hold.slots] }, until);
      hold.until = until;
    }
    return gatherBatch(stores, schools, only, { today: clock.today(), now, run: hold.holder });
  });
  const outcome = judging.judge(gathered.batch).then(async (judged) => ({ judged, lost: await settleGrounds(stores, gathered, judged, judging, transaction) }));
  // Whoever waits for it later hears of its failure; until then nobody does.
  outcome.catch(() => undefined);
  return { gathered, outcome };
}

/** Writes what the batch came to together with its audit rows, if the claim has held: all of it or nothing. */
async function conclude(premises: Premises, gathered: Gathered, claim: Claim, { judged, lost }: Outcome, work: SystemWork): Promise<void> {
  const { stores, clock, newId } = premises;
  await premises.transaction(async () => {
    const now = clock.now();
    if (!(await stores.evaluations.done(claim, now))) throw new Error('The claim on an evaluation ran out before it was done');
    const stored = await storeBatch(stores, gathered, judged, lost, { now, newId, why: work.whyOf(gathered) });
    if (!work.isOnce) await stores.evaluations.release(claim);
    const bySystem = { at: now, actorKind: 'system', actorId: 'system', operation: 'evaluateSchool', access: 'write', outcome: 'done', refusal: null } as const;
    await stores.audit.append(...subjectsOf(gathered, stored).map((subject) => ({ ...bySystem, about: subject })));
  });
}

/**
 * One row for each school where anybody was asked about, with its run and how many. When it was about everybody at the school, those are named whose findings
 * were written: naming all of them each night would cost more than the night itself (decision 033). When it was about those who were due, they are all named.
 */
function subjectsOf(gathered: Gathered, { runs, pupilIds: written }: Stored): AuditAbout[] {
  const runOf = new Map(runs.map(({ id, schoolId }) => [schoolId, id]));
  const changed = new Set(written);
  return pupilsBySchool(gathered).flatMap(({ schoolId, pupilIds }) => {
    if (pupilIds.length === 0) return [];
    return about({ schoolId, subjectId: `${runOf.get(schoolId) ?? ''} ${pupilIds.length}`.trim(), pupilIds: gathered.isWhole ? pupilIds.filter((id) => changed.has(id)) : pupilIds });
  });
}

/** Several schools are tried again one by one; a school that has failed by itself is put on record, and is not tried again before the next time. */
async function broke(premises: Premises, batch: readonly School[], claim: Claim, work: SystemWork, error: unknown): Promise<void> {
  premises.report('evaluateSchools', error);
  const { stores, transaction, clock, newId } = premises;
  await transaction(() => stores.evaluations.release(claim));
  if (batch.length > 1) {
    for (const school of batch) await evaluateSchools(premises, [school], work);
    return;
  }
  const now = clock.now();
  const none = { pupils: 0, skipped: 0, fired: 0, newFindings: 0, alreadyKnown: 0, updated: 0, nothingNew: 0, groundGone: 0, listed: 0, judged: 0, cannotBeJudged: 0, missing: {} };
  const errors = [{ routine: null, rule: null, problem: 'broke_off' as const }];
  await transaction(async () => {
    for (const { id } of batch) {
      await stores.evaluations.record([{ id: newId(), schoolId: id, why: work.only === 'all' ? 'night' : 'changed', startedAt: now, endedAt: now, wholeOn: null, ...none, errors }]);
      await stores.evaluations.claim(newId(), [work.slotOf(id)], { now, until: leaseFrom(now) });
    }
  });
}

/** Batches of about as many pupils each, each filled by the school that is too many for it: a school is never divided. */
function inBatches(schools: readonly School[], counts: ReadonlyMap<string, number>): School[][] {
  const pupils = schools.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
  const most = Math.min(PUPILS_PER_BATCH.most, Math.max(PUPILS_PER_BATCH.least, Math.ceil(pupils / BATCHES)));
  const batches: School[][] = [];
  let room = 0;
  for (const school of schools) {
    if (room <= 0) {
      batches.push([]);
      room = most;
    }
    batches.at(-1)?.push(school);
    room -= Math.max(1, counts.get(school.id) ?? 0);
  }
  return batches;
}
