import { can, type Actor } from '../../core/access/index';
import { about } from '../../core/audit/index';
import type { EvaluationWhy } from '../../core/contracts/index';
import type { School } from '../../core/people/index';
import type { Claim } from '../findings/evaluation.store';
import { gatherBatch, type Gathered } from '../findings/gather-batch';
import { settleGrounds } from '../findings/settle-grounds';
import { storeBatch } from '../findings/store-batch';
import type { Premises } from '../premises';

const system: Actor = { kind: 'system', id: 'system', name: 'Trapp' };

/** Pupils in one transaction: enough that statements cost little each, and few enough that others are let in between. */
const PUPILS_PER_BATCH = 2500;

/** Whoever has been killed loses its claim after this. Longer than any batch takes, a rule that halts it included. */
const LEASE_MS = 15 * 60_000;

/** One kind of work that the system does by itself: all pupils on a night, or those who are due. */
export interface SystemWork {
  readonly only: 'all' | 'due';
  /** What is claimed for a school: whoever has it evaluates the school, and nobody else does. */
  readonly slotOf: (schoolId: string) => string;
  /** Is the claim kept when the work is done, so that it is done once, or given back for the next time? */
  readonly isOnce: boolean;
  readonly whyOf: (gathered: Gathered) => EvaluationWhy;
}

/** Evaluates the schools in batches. One that fails does not stop the others: it is tried by itself, and put on record when it fails again. */
export async function evaluateSchools(premises: Premises, schools: readonly School[], work: SystemWork): Promise<void> {
  const { judging } = premises;
  const counts = await premises.stores.judged.counts();
  const batches = inBatches(schools, counts);
  // While one batch is being judged in its own thread, the next is read.
  let coming = beginAt(0);
  function beginAt(index: number): Promise<Begun | null | Failed> {
    const batch = batches[index];
    return batch === undefined ? Promise.resolve(null) : begin(premises, batch, work);
  }
  for (const [index, batch] of batches.entries()) {
    const begun = await coming;
    const judged = begun instanceof Failed || begun === null ? null : judging.judge(begun.gathered.batch);
    // Whoever waits for it later hears of its failure; until then nobody does.
    judged?.catch(() => undefined);
    coming = beginAt(index + 1);
    try {
      if (begun instanceof Failed) throw begun.cause;
      if (begun !== null && judged !== null) await conclude(premises, begun, await judged, work);
    } catch (error) {
      await broke(premises, batch, begun instanceof Failed ? null : begun, work, error);
    }
  }
}

interface Begun {
  readonly gathered: Gathered;
  readonly claim: Claim;
}

class Failed {
  constructor(readonly cause: unknown) {}
}

/** Claims the schools and reads their pupils, in one transaction. Null when somebody else has them, or nothing is to be done. */
async function begin(premises: Premises, schools: readonly School[], { only, slotOf }: SystemWork): Promise<Begun | null | Failed> {
  const { stores, clock, newId } = premises;
  const now = clock.now();
  const holder = newId();
  return premises
    .transaction(async (): Promise<Begun | null> => {
      const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
      const slots = await stores.evaluations.claim(holder, schools.map(({ id }) => slotOf(id)), { now, until });
      const claimed = schools.filter(({ id }) => slots.includes(slotOf(id)) && can(system, 'evaluation.run', { kind: 'school', schoolId: id }));
      if (claimed.length === 0) return null;
      const gathered = await gatherBatch(stores, claimed, only, { today: clock.today(), now });
      return gathered.versions.length === 0 ? null : { gathered, claim: { holder, slots } };
    })
    .catch((error: unknown) => new Failed(error));
}

/** Writes what the batch came to together with its audit row, if the claim has held: all of it or nothing. */
async function conclude(premises: Premises, { gathered, claim }: Begun, judged: Parameters<typeof storeBatch>[2], work: SystemWork): Promise<void> {
  const { stores, clock, newId } = premises;
  const lost = await settleGrounds(stores, gathered, judged, premises.judging);
  await premises.transaction(async () => {
    const now = clock.now();
    if (!(await stores.evaluations.done(claim, now))) throw new Error('The claim on an evaluation ran out before it was done');
    const { runs, pupilIds } = await storeBatch(stores, gathered, judged, lost, { now, newId, why: work.whyOf(gathered) });
    if (!work.isOnce) await stores.evaluations.release(claim);
    const [only, ...more] = gathered.schools;
    const subjectId = runs.map(({ id }) => id).join(' ').slice(0, 120);
    await stores.audit.append({
      at: now, actorKind: 'system', actorId: 'system', operation: 'evaluateSchool', access: 'write', outcome: 'done', refusal: null,
      about: about({ schoolId: more.length === 0 ? (only?.id ?? null) : null, subjectId, pupilIds: pupilIds.slice(0, 2000) }),
    });
  });
}

/** Several schools are tried again one by one; a school that has failed by itself is put on record, and is not tried again before the next time. */
async function broke(premises: Premises, batch: readonly School[], begun: Begun | null, work: SystemWork, error: unknown): Promise<void> {
  premises.report('evaluateSchools', error);
  const { stores, transaction, clock, newId } = premises;
  if (begun !== null) await transaction(() => stores.evaluations.release(begun.claim));
  if (batch.length > 1) {
    for (const school of batch) await evaluateSchools(premises, [school], work);
    return;
  }
  const now = clock.now();
  const none = { pupils: 0, skipped: 0, fired: 0, newFindings: 0, alreadyKnown: 0, updated: 0, nothingNew: 0, groundGone: 0, listed: 0, judged: 0, cannotBeJudged: 0, missing: {} };
  const errors = [{ routine: null, rule: null, problem: 'broke_off' as const }];
  await transaction(async () => {
    for (const { id } of batch) {
      const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
      await stores.evaluations.record([{ id: newId(), schoolId: id, why: work.only === 'all' ? 'night' : 'changed', startedAt: now, endedAt: now, wholeOn: null, ...none, errors }]);
      await stores.evaluations.claim(newId(), [work.slotOf(id)], { now, until });
    }
  });
}

/** As few batches as hold so many pupils each; a school is never divided. */
function inBatches(schools: readonly School[], counts: ReadonlyMap<string, number>): School[][] {
  const batches: School[][] = [];
  let room = 0;
  for (const school of schools) {
    const pupils = counts.get(school.id) ?? 0;
    if (batches.length === 0 || pupils > room) {
      batches.push([]);
      room = PUPILS_PER_BATCH;
    }
    batches.at(-1)?.push(school);
    room -= pupils;
  }
  return batches;
}
