import { asOfToday, keysOf, oversees, placesOfStaff, selvesOf, type Actor, type StaffPlaces } from '../../core/access/index';
import type { OperationId } from '../../core/contracts/index';

/** On whose behalf a transaction reads and writes. Where none is said, the database shows and takes nothing that is about anybody. */
export type Scope =
  /** Before it is known who asks: sessions and staff accounts, and nothing about pupils. */
  | { readonly acts: 'door' }
  | ({
      readonly acts: 'staff';
      readonly staffId: string;
      /** The person, and those they stand in for. */
      readonly selves: readonly string[];
      readonly on: string | null;
      /** The moment of asking, when something is open that was opened in an emergency. */
      readonly openAt: string | null;
      readonly keys: readonly string[];
    } & StaffPlaces)
  /** Nothing about anybody. */
  | { readonly acts: 'coordinator' | 'source' }
  /** Everything: the night's work, imports, and what `widenedOperations` names. */
  | { readonly acts: 'system' };

export const door: Scope = { acts: 'door' };
export const system: Scope = { acts: 'system' };

const sharedAgenda = 'cases of several people stand on one agenda: what each participant is told of each case is decided for the two of them (B48, B49)';

/**
 * Operations whose whole transaction reaches beyond the one who asks, each with its reason. The guard decides here as everywhere; the database does not
 * stand behind it. A test holds the list: whoever adds a line says why nothing narrower will do (`widened` is narrower).
 */
export const widenedOperations = {
  previewRoster: 'a pupil who comes from another school is known again by the school system’s id',
  importRoster: 'a pupil who comes from another school is known again by the school system’s id',
  previewAbsences: 'a file tells of pupils who have been at the school, protected ones included',
  importAbsences: 'a file tells of pupils who have been at the school, protected ones included',
  deliverAbsences: 'a file that comes by itself, for the schools of its source',
  evaluateSchool: 'the rules are asked about every pupil, protected ones included; who sees a finding is decided when it is read',
  publishRoutine: 'everybody whom the routine is about is due for evaluation',
  answerProposal: 'a routine that is approved is published: everybody whom it is about is due for evaluation',
  withdrawVersion: 'everybody whom the version was about is due for evaluation',
  proposeLocalPlan: 'a plan that nobody else has to approve holds at once: when its limits are stricter, every pupil of the school is due for evaluation',
  answerLocalPlan: 'a plan that is approved holds: when its limits are stricter, every pupil of the school is due for evaluation',
  remindSchools: 'mail for the leaders of schools; the answer says how many schools, and names no person',
  replayRoutine: 'a draft is tried on the municipality’s absence; the answer holds counts, with the small ones closed',
  viewMeetings: sharedAgenda,
  viewTeamMeeting: sharedAgenda,
  viewTeamMeetingHistory: sharedAgenda,
  saveTeamMeeting: sharedAgenda,
  signTeamMeeting: sharedAgenda,
  printTeamMinutes: sharedAgenda,
  viewCaseMeetings: sharedAgenda,
  putOnAgenda: sharedAgenda,
  writeAgendaCase: sharedAgenda,
  concludeAgendaCase: sharedAgenda,
  takeOffAgenda: sharedAgenda,
  printCaseMinutes: sharedAgenda,
  viewInvitation: 'whoever is asked to a meeting sees when and where it is and its agenda, also of a case that is not theirs (B45)',
  savePreparation: 'whoever is asked to a meeting sees when and where it is and its agenda, also of a case that is not theirs (B45)',
  viewOversight: 'those above the schools are told what stands still there, by number, school and step; nobody else is let further by it',
  viewAreaOverview: 'counts of the schools that one is above, with the small ones closed',
  viewMunicipalityOverview: 'counts of the whole municipality, with the small ones closed',
  viewFollowers: 'counts of running cases by the version that they follow, with the small ones closed',
  viewRetentionOverview: 'counts of closed cases by school, with the small ones closed',
} as const satisfies Partial<Record<OperationId, string>>;

/** What the actor's transaction is let to see in an operation. */
export function scopeOf(asking: Actor, operation: OperationId): Scope {
  const actor = asking.kind === 'staff' ? asOfToday(asking) : asking;
  // A substitute whose time is over is nobody here.
  if (actor === null) return door;
  if (isWidened(actor, operation)) return system;
  switch (actor.kind) {
    case 'anonymous':
      return door;
    case 'system':
      return system;
    case 'coordinator':
    case 'source':
      return { acts: actor.kind };
    case 'staff':
      return { acts: 'staff', staffId: actor.id, selves: selvesOf(actor), on: actor.on ?? null, openAt: (actor.opened ?? []).length > 0 ? (actor.at ?? null) : null, ...placesOfStaff(actor), keys: keysOf(actor) };
  }
}

/** To whoever is above no school, these are empty. */
const fromAbove: readonly OperationId[] = ['viewOversight', 'viewAreaOverview'];

function isWidened(actor: Actor, operation: OperationId): boolean {
  if (!Object.hasOwn(widenedOperations, operation) || actor.kind === 'anonymous') return false;
  return !fromAbove.includes(operation) || (actor.kind === 'staff' && actor.assignments.some(oversees));
}
