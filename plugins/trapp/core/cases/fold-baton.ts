import type { BatonEvent, Handover } from './baton';
import type { Case } from './case';
import { endOversight } from './oversight';

/** The case after the baton was held out, taken, refused or carried to another school. */
export function applyBaton(current: Case, event: BatonEvent): Case {
  const { on, by } = event;
  switch (event.type) {
    case 'owner.changed':
      return handed(current, { kind: 'taken', fromId: current.ownerId, toId: event.ownerId, note: event.note, answer: '', on }, event.ownerId);
    case 'owner.offered':
      return { ...current, offer: { toId: event.toId, note: event.note, by, on } };
    case 'owner.accepted':
      return handed(current, { kind: 'accepted', fromId: current.ownerId, toId: event.ownerId, note: current.offer?.note ?? '', answer: '', on }, event.ownerId);
    case 'owner.declined':
      return kept({ ...current, offer: null }, { kind: 'declined', fromId: current.ownerId, toId: current.offer?.toId ?? by, note: current.offer?.note ?? '', answer: event.reason, on });
    case 'offer.withdrawn':
      return { ...current, offer: null };
    case 'transfer.requested':
      return { ...current, transferRequest: { schoolId: event.schoolId, note: event.note, cannotWait: event.cannotWait, by, on } };
    case 'transfer.offered':
      return { ...current, transfer: { toSchoolId: event.toSchoolId, note: event.note, legalBasis: event.legalBasis, by, on }, transferRequest: null };
    case 'transfer.accepted': {
      const handover: Handover = { kind: 'transferred', fromId: current.ownerId, toId: event.ownerId, note: current.transfer?.note ?? '', answer: '', on };
      return { ...handed(current, handover, event.ownerId), schoolId: event.schoolId, transfer: null, transferRequest: null, broughtUp: endOversight(current.broughtUp, on) };
    }
    case 'transfer.declined':
      return kept({ ...current, transfer: null }, { kind: 'transfer_declined', fromId: current.ownerId, toId: by, note: current.transfer?.note ?? '', answer: event.reason, on });
    case 'transfer.withdrawn':
      return { ...current, transfer: null };
  }
}

/** Whoever had been asked is asked no more when the baton has gone to somebody. */
function handed(current: Case, handover: Handover, ownerId: string): Case {
  return { ...kept(current, handover), ownerId, offer: null };
}

function kept(current: Case, handover: Handover): Case {
  return { ...current, handovers: [...current.handovers, handover] };
}
