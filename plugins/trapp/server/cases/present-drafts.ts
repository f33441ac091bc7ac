import { isAskedOf, type Actor } from '../../core/access/index';
import { recordTitle, type Case, type RecordHead } from '../../core/cases/index';
import type { MyDay } from '../../core/contracts/index';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import type { Stores } from '../stores';

/** What this person has begun or last written on and nobody has signed yet, the latest first. */
export async function presentDrafts(stores: Stores, cases: readonly Case[], cards: ReadonlyMap<string, PupilCard>, actor: Actor): Promise<MyDay['drafts']> {
  if (actor.kind !== 'staff') return [];
  const held = new Map(cases.map((current) => [current.id, current]));
  const records = await stores.records.drafts([...held.keys()]);
  const followerOf = (record: RecordHead) => ({ routineKey: held.get(record.caseId)?.routineKey ?? '', routineVersion: record.routineVersion });
  const versionOf = await stores.routines.followedBy(records.map(followerOf));
  const drafts: MyDay['drafts'] = [];
  for (const record of records) {
    const current = held.get(record.caseId);
    const card = current && cards.get(current.pupilId);
    const version = versionOf(followerOf(record));
    const isMine = isAskedOf(actor, record.startedBy) || isAskedOf(actor, record.savedBy);
    if (card && version && isMine) drafts.push({ record, title: recordTitle(version.document, record), pupil: presentPupil(card) });
  }
  return drafts;
}
