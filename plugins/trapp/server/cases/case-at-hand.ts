import { about, type AuditAbout } from '../../core/audit/index';
import type { Case, CaseEvent, CommandContext } from '../../core/cases/index';
import type { OperationId } from '../../core/contracts/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { RoutineVersion } from '../../core/routines/index';
import { nowIn } from '../clock';
import type { Call } from '../http/handler';
import { versionAt } from '../routines/followed';
import { caseObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { homeOf, type Household } from './home';
import { raiseEscalations } from './raise-escalations';

/** A case with what every operation on it needs: the pupil, the routine version that it follows, and what commands are given. */
export interface CaseAtHand {
  readonly current: Case;
  readonly card: PupilCard;
  readonly version: RoutineVersion;
  readonly context: CommandContext & { readonly home: Household | undefined };
}

type CaseCall = Pick<Call<OperationId>, 'actor' | 'guard' | 'stores' | 'today' | 'now' | 'newId'>;

/** Finds the case and asks the guard. `change` also keeps others from changing it until the transaction ends. */
export async function caseAtHand(call: CaseCall, caseId: string, purpose: 'read' | 'change'): Promise<CaseAtHand | Refusal> {
  const { stores, actor, newId } = call;
  const now = nowIn(call);
  const current = await (purpose === 'change' ? stores.cases.claim(caseId) : stores.cases.find(caseId));
  const card = current && (await stores.people.pupil(current.pupilId));
  if (!card) return refuse('not_found');
  const refused = call.guard(caseObject(card.pupil, current));
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const published = await stores.routines.version(current.routineKey, current.routineVersion);
  if (!published) throw new Error(`Case ${caseId} follows a version of ${current.routineKey} that is not there`);
  const version = await versionAt(stores, published, current.schoolId);
  const home = purpose === 'change' || asksWhoAnswers(version) ? await homeOf(stores, card, now.today) : undefined;
  return { current, card, version, context: { ...now, newId, by: { id: actor.id, name: actor.name }, routine: version.document, home, unit: card.school.kind } };
}

/** Does consent to anything here depend on who the guardians are, or on the pupil's age? Where it does not, reading a case need not look for them. */
function asksWhoAnswers({ document }: RoutineVersion): boolean {
  return document.consentPurposes.some(({ requires, pupilFromAge }) => requires !== undefined || pupilFromAge !== undefined);
}

/** Writes what a command made of the case and what the routine proposes because of it, or passes its refusal on. Answers with the case after it. */
export async function happen(call: Pick<Call<OperationId>, 'stores' | 'now'>, hand: CaseAtHand, events: readonly CaseEvent[] | Refusal): Promise<CaseAtHand | Refusal> {
  if (isRefusal(events)) return events;
  return raiseEscalations(call, { ...hand, current: await call.stores.cases.append(hand.current, events, call.now) });
}

/** What the audit row of an operation on the case says. */
export function aboutCase({ id, pupilId, schoolId }: Case, subjectId: string | null = null): AuditAbout {
  return about({ pupilIds: [pupilId], caseId: id, schoolId, subjectId });
}
