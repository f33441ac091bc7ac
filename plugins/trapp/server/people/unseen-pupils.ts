import { can } from '../../core/access/index';
import type { Pupil, Staff } from '../../core/people/index';
import { pupilObject } from './access-objects';
import type { PupilCard } from './people.store';

/** A protected pupil whom nobody at the school may follow up, and those who could if they were named. */
export interface UnseenPupil {
  readonly card: PupilCard;
  readonly candidates: readonly Staff[];
}

/** Everybody who was named has left, or holds no role here that follows pupils up: the pupil is on nobody's list (sec-10, U20). */
export function unseenPupils(cards: readonly PupilCard[], staff: readonly Staff[]): UnseenPupil[] {
  return cards
    .filter(({ pupil }) => pupil.protection !== 'none' && pupil.active && !staff.some((one) => mayFollowUp(one, pupil)))
    .map((card) => ({ card, candidates: staff.filter((one) => mayFollowUp(one, { ...card.pupil, namedStaff: [one.id] })) }));
}

function mayFollowUp({ id, name, assignments }: Staff, pupil: Pupil): boolean {
  return can({ kind: 'staff', id, name, assignments }, 'finding.assess', pupilObject(pupil));
}
