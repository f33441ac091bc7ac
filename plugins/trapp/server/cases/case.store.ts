import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { reachOf } from '../../core/access/index';
import type { Moment } from '../../core/calendar/index';
import { applyEvents, caseEventSchema, caseSchema, foldCase, type Case, type CaseEvent, type HappenedAt } from '../../core/cases/index';
import { createDueStore } from '../absences/due.store';
import type { Transaction } from '../absences/transaction';
import { required, requiredText } from '../columns';
import { namesIn } from '../people/access-objects';
import { hold, widened } from '../row-security/acting';
import { rememberedRows } from '../remembered-rows';
import { rowsOf, type Value } from '../statement';
import { writeReaders } from './record-readers.store';

const TABLE = 'trapp_cases';
const EVENTS = 'trapp_case_events';

export const caseModel = {
  uid: 'trapp::case',
  singularName: 'trapp_case',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    ref: { type: 'string', column: { unique: true, notNullable: true } },
    /** Pupil, routine and school while the case is open, its own ref once it is closed: two people at once never open two cases. */
    slot: { type: 'string', column: { unique: true, notNullable: true } },
    pupil: required,
    school: required,
    status: required,
    owner: required,
    /** Whom it is for by name, from its state: what the database narrows by (core/access/reach.ts). */
    reach: { type: 'json' },
    /** The case as its events have made it, as JSON. */
    state: requiredText,
    /** Another one each time that the state is written: whoever has read it once need not read it again while this stands. Null in rows from before there was one. */
    stamp: { type: 'string' },
  },
  indexes: [
    { name: 'trapp_cases_school', columns: ['school', 'status'] },
    { name: 'trapp_cases_pupil', columns: ['pupil', 'status'] },
  ],
} as const;

export const caseEventModel = {
  uid: 'trapp::case-event',
  singularName: 'trapp_case_event',
  tableName: EVENTS,
  attributes: {
    id: { type: 'increments' },
    caseRef: required,
    sequence: { type: 'integer', column: { notNullable: true } },
    type: required,
    at: required,
    event: requiredText,
  },
  indexes: [{ name: 'trapp_case_events_natural', columns: ['case_ref', 'sequence'], type: 'unique' }],
} as const;

/** Cases: the events are what has happened, the state beside them is their fold. Both are written together. */
export interface CaseStore {
  /** Writes beside cases of an earlier version whom they are for; asked for at each start, does nothing when it is there. */
  prepare(): Promise<void>;
  find(caseId: string): Promise<Case | undefined>;
  /** Unknown ids give nothing. One statement. */
  some(caseIds: readonly string[]): Promise<Case[]>;
  /** The case for somebody who will change it: nobody else can until the transaction ends. */
  claim(caseId: string): Promise<Case | undefined>;
  ofPupils(pupilIds: readonly string[], which: 'open' | 'all'): Promise<Case[]>;
  /** Open ones that name whoever holds one of these keys (core/access/reach.ts); the guard is asked about each. One statement. */
  naming(keys: readonly string[]): Promise<Case[]>;
  /** Everything that has happened in the case, oldest first. One statement. */
  events(caseId: string): Promise<HappenedAt[]>;
  ofSchools(schoolIds: readonly string[], which: 'open' | 'closed' | 'all'): Promise<Case[]>;
  /** Open ones at these schools in which something is for people who are named: whole, for whoever is to know whether anybody reads it. One statement. */
  forNamed(schoolIds: readonly string[]): Promise<Case[]>;
  /** Open ones at other schools of pupils who go to these now. One statement. */
  leftBehind(schoolIds: readonly string[]): Promise<Case[]>;
  /** The pupil's open ones at other schools than the one where they go now. `change`: these may then be claimed by whoever asks, also without seeing them otherwise. */
  elsewhere(whose: { readonly pupilId: string; readonly schoolId: string }, how?: 'read' | 'change'): Promise<Case[]>;
  /** To whom and to which schools the case was ever held out, and whose it is; nobody when there is no such case. One statement. */
  heldOut(caseId: string): Promise<{ readonly pupilId: string | null; readonly staffIds: readonly string[]; readonly schoolIds: readonly string[] }>;
  /** A new case from its first events. False when the pupil has an open case under the routine at the school already. */
  open(events: readonly CaseEvent[], at: Moment): Promise<boolean>;
  /** Adds events to a claimed case, and answers with the case after them. */
  append(current: Case, events: readonly CaseEvent[], at: Moment): Promise<Case>;
}

/** As many cases as a large municipality has in hand at once, some tens of megabytes. */
const MOST_KEPT = 1000;
const stateRow = z.object({ state: z.string() });
const eventRow = z.object({ at: z.string(), event: z.string() });
const offerRow = z.object({ pupil: z.string(), event: z.string() });

export function createCaseStore(strapi: Core.Strapi): CaseStore {
  /** Rules may ask about the case, so that whoever's case changes is due to be evaluated. */
  const due = createDueStore(strapi);

  const stored = rememberedRows({
    select: `select ref, bytes(state) as state from ${TABLE}`,
    apart: { select: `select ref, stamp from ${TABLE}`, besides: `select ref, state from ${TABLE} where ref in ?` },
    parse: (row) => caseSchema.parse(JSON.parse(stateRow.parse(row).state)),
    mostKept: MOST_KEPT,
  });
  const isPostgres = () => strapi.db.dialect.client === 'postgres';
  const some = (where: string, values: readonly Value[]) => stored(strapi.db, `where ${where} order by id`, values);
  const withStatus = (which: 'open' | 'closed' | 'all') => (which === 'all' ? '' : ` and status = '${which}'`);

  const record = async (trx: Transaction, caseId: string, events: readonly CaseEvent[], at: Moment) => {
    const last: { sequence: number | null } | undefined = await trx(EVENTS).where('case_ref', caseId).max({ sequence: 'sequence' }).first();
    const from = last?.sequence ?? 0;
    const rows = events.map((event, index) => ({ case_ref: caseId, sequence: from + index + 1, type: event.type, at, event: JSON.stringify(caseEventSchema.parse(event)) }));
    // The database's own message would repeat what was written about a child.
    await trx(EVENTS).insert(rows).catch(() => Promise.reject(new Error('The events of a case could not be written')));
  };

  return {
    prepare: async () =>
      strapi.db.transaction(async ({ trx }) => {
        for (const current of await some('reach is null', [])) await trx(TABLE).where('ref', current.id).update({ reach: toRow(current).reach });
      }),
    find: async (caseId) => (await some('ref = ?', [caseId]))[0],
    some: async (caseIds) => (caseIds.length === 0 ? [] : some('ref in ?', [caseIds])),
    claim: async (caseId) =>
      strapi.db.transaction(async () => {
        const [claimed] = await stored(strapi.db, isPostgres() ? 'where ref = ? for update' : 'where ref = ?', [caseId]);
        if (claimed !== undefined) await hold(strapi.db, caseId);
        return claimed;
      }),
    events: async (caseId) =>
      strapi.db.transaction(async ({ trx }) => {
        const rows: unknown[] = await trx(EVENTS).select('at', 'event').where('case_ref', caseId).orderBy('sequence');
        return z.array(eventRow).parse(rows).map(({ at, event }) => ({ at, event: caseEventSchema.parse(JSON.parse(event)) }));
      }),
    ofPupils: (pupilIds, which) => some(`pupil in ?${withStatus(which)}`, [pupilIds]),
    naming: (keys) => some(`status = 'open' and ${isPostgres() ? 'jsonb_exists_any(reach, ?)' : 'exists (select 1 from json_each(reach) named where named.key in ?)'}`, [keys]),
    ofSchools: (schoolIds, which) => some(`school in ?${withStatus(which)}`, [schoolIds]),
    forNamed: (schoolIds) => some(`school in ?${withStatus('open')} and state like '%"kind":"named"%'`, [schoolIds]),
    leftBehind: (schoolIds) => widened(strapi.db, 'whoever leads the school where a pupil goes now is told that a case is open at the one before', () => some("status = 'open' and not school in ? and pupil in (select ref from trapp_pupils where school in ? and active = true)", [schoolIds, schoolIds])),
    elsewhere: async ({ pupilId, schoolId }, how = 'read') => {
      const found = await widened(strapi.db, 'the school where a pupil goes now asks for what is open at the one before', () => some("status = 'open' and pupil = ? and school <> ?", [pupilId, schoolId]));
      for (const { id } of how === 'change' ? found : []) await hold(strapi.db, id);
      return found;
    },
    heldOut: async (caseId) => {
      const rows = await widened(strapi.db, 'whoever a case was held out to is told that it is gone, and nothing of the case', () => rowsOf(strapi.db, `select c.pupil, e.event from ${EVENTS} e join ${TABLE} c on c.ref = e.case_ref where e.case_ref = ? and e.type in ('owner.offered', 'transfer.offered')`, [caseId]));
      const offers = z.array(offerRow).parse(rows).map(({ pupil, event }) => ({ pupil, event: caseEventSchema.parse(JSON.parse(event)) }));
      return {
        pupilId: offers[0]?.pupil ?? null,
        staffIds: offers.flatMap(({ event }) => (event.type === 'owner.offered' ? [event.toId] : [])),
        schoolIds: offers.flatMap(({ event }) => (event.type === 'transfer.offered' ? [event.toSchoolId] : [])),
      };
    },
    open: async (events, at) =>
      strapi.db.transaction(async ({ trx }) => {
        const begun = foldCase(events);
        await trx(TABLE).insert(toRow(begun)).onConflict('slot').ignore();
        const mine: unknown = await trx(TABLE).first('id').where('ref', begun.id);
        if (mine === undefined) return false;
        await record(trx, begun.id, events, at);
        await due.add([begun], at);
        return true;
      }),
    append: async (current, events, at) =>
      strapi.db.transaction(async ({ trx }) => {
        const next = applyEvents(current, events);
        if (events.length === 0) return next;
        await record(trx, current.id, events, at);
        await due.add([next], at);
        await trx(TABLE).where('ref', current.id).update(toRow(next)).catch(() => Promise.reject(new Error('A case could not be written')));
        await writeReaders(strapi, current, next);
        // What is limited in a case that went into this one is for this one's people.
        for (const from of next.takenIn.length === 0 ? [] : await some('ref in ?', [next.takenIn.map(({ caseId }) => caseId)])) await writeReaders(strapi, { ...from, limited: [] }, from, next);
        return next;
      }),
  };
}

function toRow(given: Case) {
  const { id, pupilId, schoolId, status, ownerId, routineKey } = given;
  return {
    ref: id, reach: JSON.stringify(reachOf(namesIn(given))), slot: status === 'open' ? `${pupilId}|${routineKey}|${schoolId}` : id, pupil: pupilId, school: schoolId, status, owner: ownerId,
    state: JSON.stringify(caseSchema.parse(given)), stamp: randomUUID(),
  };
}
