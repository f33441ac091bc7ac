import type { Moment } from '../../core/calendar/index';
import { hasEscalations, judgeEscalations, type Case } from '../../core/cases/index';
import type { OperationId } from '../../core/contracts/index';
import type { Plan } from '../../core/plans/index';
import { nowIn } from '../clock';
import type { Call } from '../http/handler';
import { versionAt } from '../routines/followed';
import type { Stores } from '../stores';
import type { CaseAtHand } from './case-at-hand';
import { caseGround, plansIn } from './case-ground';
import { homeOf } from './home';

/** Whatever is raised is raised by the routine itself, and by nobody. */
const system = { id: 'system', name: 'Trapp' };

/** Asks the routine's escalations about a claimed case, and writes what is new. Answers with the case after it; reads nothing where the routine has none. */
export async function raiseEscalations(at: { readonly stores: Stores; readonly now: Moment }, hand: CaseAtHand): Promise<CaseAtHand> {
  const { current, version, context } = hand;
  if (!hasEscalations(current, version.document)) return hand;
  const ground = await caseGround(at.stores, hand, await weighedPlans(at.stores, current));
  const events = await judgeEscalations(current, ground, { ...context, by: system });
  return events.length === 0 ? hand : { ...hand, current: await at.stores.cases.append(current, events, at.now) };
}

/** The same for a claimed or new case whose pupil and routine version are not at hand: one that was just opened, or that a finding or a concern joined. */
export async function raiseIn({ stores, now, today, newId }: Pick<Call<OperationId>, 'stores' | 'now' | 'today' | 'newId'>, current: Case): Promise<Case> {
  const published = await stores.routines.version(current.routineKey, current.routineVersion);
  if (!published || !hasEscalations(current, published.document)) return current;
  const card = await stores.people.pupil(current.pupilId);
  if (!card) return current;
  const version = await versionAt(stores, published, current.schoolId);
  const context = { ...nowIn({ today, now }), newId, by: system, routine: version.document, home: await homeOf(stores, card, today) };
  return (await raiseEscalations({ stores, now }, { current, card, version, context })).current;
}

async function weighedPlans(stores: Stores, { id, signed }: Case): Promise<Plan[]> {
  return signed.some(({ kind }) => kind === 'plan') ? plansIn(await stores.records.weighed([id], ['plan'])) : [];
}
