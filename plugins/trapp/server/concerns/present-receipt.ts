import type { Concern } from '../../core/concerns/index';
import type { ConcernReceipt } from '../../core/contracts/index';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import type { Stores } from '../stores';
import { assessorsOf } from './assessors';

/** What the one who raised it is told: received, whose it is to assess and by when, and that it has been done; never what came of it (U11). */
export async function presentReceipt(stores: Stores, concern: Concern, card: PupilCard): Promise<ConcernReceipt> {
  const { id, text, source, raisedOn, assessBy, assessedBy, assessments } = concern;
  return { id, pupil: presentPupil(card), text, source, raisedOn, assessBy, assessedBy, assessors: await assessorsOf(stores, assessedBy, card), assessedOn: assessments[0]?.on ?? null };
}
