import { sightOf, type Actor, type StaffActor } from '../../core/access/index';
import { caseForReader, eventsForReader, type Case, type RecordHead, type SightOf } from '../../core/cases/index';
import { namesIn } from '../people/access-objects';
import type { Stores } from '../stores';

/** Somebody who holds nothing: what they are shown is for everybody with the case, and can stand on a paper. */
export const anybody: StaffActor = { kind: 'staff', id: '', name: '', assignments: [] };

/** What the one who asks is told of what in the case is not for everybody. */
export function sightIn(actor: Actor, current: Case): SightOf {
  return (limited) => sightOf(actor, limited, namesIn(current));
}

/** The case as the one who asks may read it. */
export function shownTo(actor: Actor, current: Case): Case {
  return caseForReader(current, sightIn(actor, current));
}

/**
 * The stores as a member of staff reads from them: records, papers and what has happened without what is not for them, and cases in lists as well
 * (security.md). A case that is found or claimed by its id comes whole, because what is done in it is done to all of it; what is shown of that one
 * goes through `shownTo`. The night's work reads from the stores themselves, and nobody else reads cases.
 */
export function storesFor(stores: Stores, actor: Actor): Stores {
  if (actor.kind !== 'staff') return stores;
  const { cases, records, documents } = stores;
  /** Written back, such a case would lose what the reader was not shown. */
  const partial = new WeakSet<Case>();
  /** Cases as they were last read or written here, so that nothing is asked for twice. */
  const known = new Map<string, Case>();
  const kept = <T extends Case | undefined>(current: T): T => {
    if (current !== undefined) known.set(current.id, current);
    return current;
  };
  const shown = (found: readonly Case[]) =>
    found.map(kept).map((current) => {
      const seen = shownTo(actor, current);
      if (seen !== current) partial.add(seen);
      return seen;
    });
  const readable = async <T>(list: readonly T[], of: (one: T) => Pick<RecordHead, 'id' | 'caseId'>): Promise<T[]> => {
    const isHidden = await hiddenRecords(stores, actor, known, [...new Set(list.map((one) => of(one).caseId))]);
    return list.filter((one) => !isHidden(of(one)));
  };
  const heads = async (list: Promise<RecordHead[]>) => readable(await list, (head) => head);
  const whole = async (list: ReturnType<typeof records.some>) => readable(await list, ({ head }) => head);
  const papers = async (list: ReturnType<typeof documents.ofCase>) => readable(await list, ({ recordId, caseId }) => ({ id: recordId, caseId }));
  return {
    ...stores,
    cases: {
      ...cases,
      find: async (id) => kept(await cases.find(id)),
      claim: async (id) => kept(await cases.claim(id)),
      some: async (ids) => shown(await cases.some(ids)),
      ofPupils: async (ids, which) => shown(await cases.ofPupils(ids, which)),
      ofSchools: async (ids, which) => shown(await cases.ofSchools(ids, which)),
      leftBehind: async (ids) => shown(await cases.leftBehind(ids)),
      elsewhere: async (whose, how) => shown(await cases.elsewhere(whose, how)),
      events: async (caseId) => {
        const current = known.get(caseId) ?? kept(await cases.find(caseId));
        return current === undefined ? [] : eventsForReader(await cases.events(caseId), current, sightIn(actor, current));
      },
      append: async (current, events, at) => {
        if (partial.has(current)) throw new Error('A case is changed as a whole: claim it first');
        return kept(await cases.append(current, events, at));
      },
    },
    records: {
      ...records,
      find: async (id) => {
        const found = await records.find(id);
        return found && (await whole(Promise.resolve([found])))[0];
      },
      some: (ids) => whole(records.some(ids)),
      ofCase: (caseId) => whole(records.ofCase(caseId)),
      heads: (caseId) => heads(records.heads(caseId)),
      drafts: (caseIds) => heads(records.drafts(caseIds)),
      signed: (caseIds, kinds) => whole(records.signed(caseIds, kinds)),
    },
    documents: {
      ...documents,
      ofCase: (caseId) => papers(documents.ofCase(caseId)),
      ofRecord: (recordId) => papers(documents.ofRecord(recordId)),
      find: async (id) => {
        const found = await documents.find(id);
        return found && (await papers(Promise.resolve([found])))[0];
      },
    },
  };
}

/** Which records are not for the reader; all of a case that is not there. A case that went into another has the other one's people. */
async function hiddenRecords({ cases }: Stores, actor: Actor, known: Map<string, Case>, caseIds: readonly string[]): Promise<(head: Pick<RecordHead, 'id' | 'caseId'>) => boolean> {
  const unknown = () => {
    const into = [...known.values()].flatMap(({ wentInto, limited }) => (wentInto === null || limited.length === 0 ? [] : [wentInto]));
    return [...new Set([...caseIds, ...into])].filter((id) => !known.has(id));
  };
  for (let more = unknown(); more.length > 0; more = unknown()) {
    const found = await cases.some(more);
    for (const current of found) known.set(current.id, current);
    if (found.length < more.length) break;
  }
  const goesOn = (current: Case): Case => {
    const into = current.wentInto === null ? undefined : known.get(current.wentInto);
    return into === undefined ? current : goesOn(into);
  };
  return ({ id, caseId }) => {
    const current = known.get(caseId);
    if (current === undefined) return true;
    const limited = current.limited.find((one) => one.id === id);
    return limited !== undefined && sightIn(actor, goesOn(current))(limited) !== 'all';
  };
}
