import { joinFinding, openCase as open, type Case } from '../../core/cases/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { StoredFinding } from '../findings/finding.store';
import { nowIn } from '../clock';
import type { Call, Handler } from '../http/handler';
import { routineAt } from '../routines/followed';
import { pupilObject } from '../people/access-objects';
import { aboutCase } from './case-at-hand';
import { hasCaseElsewhere } from './case-elsewhere';
import { raiseIn } from './raise-escalations';
import { whereToBegin } from './where-to-begin';

/** A person has assessed the finding and is worried: a case is opened, or the pupil's open case takes the finding in (idea 3, S43). */
export const openCase: Handler<'openCase'> = async (call) => {
  const { stores, actor, today, input } = call;
  const finding = await stores.findings.find(call.params.findingId);
  const card = finding && (await stores.people.pupil(finding.pupilId));
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil));
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const current = await caseOf(call, finding, card.school.id);
  if (isRefusal(current)) return current;
  const assessment = { by: { id: actor.id, name: actor.name }, on: today, reason: input.concern, caseId: current.id };
  if (!(await stores.findings.assess(finding.id, 'case_opened', assessment))) return refuse('finding_already_assessed');
  return { output: { caseId: current.id }, about: aboutCase(current, finding.id) };
};

/** A case is its school's until that school hands it on: one at the pupil's earlier school is not joined, but asked for (U7). */
async function caseOf(call: Call<'openCase'>, finding: StoredFinding, schoolId: string): Promise<Case | Refusal> {
  const { stores, now } = call;
  const context = await beginning(call, finding.routineKey);
  if (isRefusal(context)) return context;
  const begun = (await stores.cases.ofPupils([finding.pupilId], 'open')).find((held) => held.routineKey === finding.routineKey && held.schoolId === schoolId);
  const current = begun && (await stores.cases.claim(begun.id));
  if (!current) return openFor(call, { pupilId: finding.pupilId, schoolId, findingIds: [finding.id], concern: call.input.concern, entry: call.input.entry }, context);
  const events = joinFinding(current, { findingId: finding.id }, context);
  return isRefusal(events) ? events : raiseIn(call, await stores.cases.append(current, events, now));
}

type OpeningCall = Pick<Call<'openCase' | 'startCase' | 'assessConcern' | 'changeRoutine'>, 'stores' | 'actor' | 'today' | 'now' | 'newId'>;
type Context = Parameters<typeof open>[1] & { readonly version: number };

/** What the first command of a case is given: the routine as it is published today, which the case then keeps. */
export async function beginning({ stores, actor, today, now, newId }: OpeningCall, routineKey: string): Promise<Context | Refusal> {
  if (actor.kind !== 'staff') return refuse('forbidden');
  const version = await stores.routines.current(routineKey);
  if (!version) return refuse('no_routine_published');
  return { ...nowIn({ today, now }), newId, by: { id: actor.id, name: actor.name }, routine: version.document, version: version.number };
}

/**
 * Opens the case, owned by whoever opens it when nobody else is named. Refuses `case_exists` when somebody else was first, and `case_elsewhere` when the pupil has one at another
 * school: it is to follow the child, so that nobody begins anew. A school that has asked for it and cannot wait opens its own.
 * What the routine proposes from the first day is raised at once (C17).
 */
export async function openFor(
  call: OpeningCall,
  start: { readonly pupilId: string; readonly schoolId: string; readonly findingIds: readonly string[]; readonly concern: string; readonly entry?: string | undefined; readonly ownerId?: string },
  context: Context,
): Promise<Case | Refusal> {
  const { stores, newId, now } = call;
  if (await hasCaseElsewhere(stores, start)) return refuse('case_elsewhere');
  const entry = await whereToBegin(stores, start, context.routine);
  if (isRefusal(entry)) return entry;
  const caseId = newId();
  const local = { ...context, routine: await routineAt(stores, context.routine, start.schoolId) };
  const opened = await stores.cases.open(open({ ownerId: context.by.id, ...start, entry, caseId, routineVersion: context.version }, local), now);
  const current = opened ? await stores.cases.find(caseId) : undefined;
  return current ? raiseIn(call, current) : refuse('case_exists');
}
