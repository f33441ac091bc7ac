import { isAskedOf, keysOf } from '../../core/access/index';
import type { OperationId } from '../../core/contracts/index';
import { refuse, type Refusal } from '../../core/refusals';
import type { Call } from '../http/handler';
import { pupilObject } from '../people/access-objects';

type HeldOutCall = Pick<Call<OperationId>, 'actor' | 'stores' | 'may'>;

/**
 * Why somebody may not answer: a baton that was held out to them once, and is no more, is gone; whoever it never was held out to is refused as for
 * anything else, and is not told that there ever was one (U20).
 */
export async function whyNoOffer({ actor, stores }: HeldOutCall, caseId: string, refused: Refusal): Promise<Refusal> {
  const held = await stores.cases.heldOut(caseId);
  return held.staffIds.some((id) => isAskedOf(actor, id)) ? refuse('offer_gone') : refused;
}

/** The same of a case that was held out to a school: for those who receive cases there and see the pupil. */
export async function whyNoTransfer({ actor, stores, may }: HeldOutCall, caseId: string, refused: Refusal): Promise<Refusal> {
  const held = await stores.cases.heldOut(caseId);
  const keys = actor.kind === 'staff' ? keysOf(actor) : [];
  if (!held.schoolIds.some((id) => keys.includes(`leads ${id}`))) return refused;
  const card = held.pupilId === null ? undefined : await stores.people.pupil(held.pupilId);
  return card !== undefined && may('pupil.view', pupilObject(card.pupil)) ? refuse('offer_gone') : refused;
}
