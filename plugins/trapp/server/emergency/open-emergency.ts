import { can, MOST_MISSES, missesCountFrom, openInEmergency, soughtCases, type EmergencyAccess } from '../../core/access/index';
import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Call, Handler } from '../http/handler';
import { caseObject } from '../people/access-objects';
import type { ShutCase } from './emergency.store';
import { emergencyObject } from './present-emergency';

/**
 * Opens the pupil's cases at the school for three hours (security.md, decision 027): written down, marked wherever they are read, and told at once to
 * whoever has the case and whoever looks at it. A try that finds nothing is written down as well, and there are few of them.
 */
export const openEmergency: Handler<'openEmergency'> = async (call) => {
  const { stores, actor, params, input, now, newId } = call;
  const { schoolId } = params;
  if ((await stores.people.schoolsIn([schoolId])).length === 0) return refuse('not_found');
  const refused = call.guard({ kind: 'shut_case', schoolId, protection: 'none' });
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  if ((await stores.emergencies.misses(actor.id, missesCountFrom(now))) >= MOST_MISSES) return refuse('too_many_attempts');
  const { sought, reason, text } = input;
  const found = soughtCases(sought, await stores.emergencies.shutCases(schoolId)).filter(({ protection }) => call.may('emergency.open', { kind: 'shut_case', schoolId, protection }));
  const staffOfSchool = await stores.staff.ofSchool(schoolId);
  const by = { id: actor.id, assignments: actor.assignments };
  const given = { schoolId, reason, text, by, staffOfSchool };
  if (found.length === 0) {
    await stores.emergencies.save(openInEmergency({ ...given, id: newId(), caseId: null }, now));
    return { output: { caseId: null }, about: about({ schoolId }) };
  }
  const open = new Set((actor.opened ?? []).filter(({ until }) => now < until).map(({ caseId }) => caseId));
  const theirs = await mayAnyway(call, found);
  for (const one of found.filter(({ caseId }) => !theirs.has(caseId) && !open.has(caseId))) {
    const access = openInEmergency({ ...given, id: newId(), caseId: one.caseId }, now);
    await stores.emergencies.save(access);
    await stores.mail.tellAtOnce(await whomToTell(call, access, one), { why: access.id, day: call.today, newId }, now);
  }
  const caseId = found[0]?.caseId ?? null;
  return { output: { caseId }, about: about({ pupilIds: found.map(({ pupilId }) => pupilId), caseId, schoolId }) };
};

type OpenCall = Call<'openEmergency'>;

/** Those that they may read without it: nothing is opened, and nobody is told. */
async function mayAnyway({ stores, may }: OpenCall, found: readonly ShutCase[]): Promise<Set<string>> {
  const cases = await stores.cases.some(found.map(({ caseId }) => caseId));
  const cards = await stores.people.cards(cases.map(({ pupilId }) => pupilId));
  return new Set(cases.flatMap((current) => {
    const card = cards.get(current.pupilId);
    return card !== undefined && may('case.view', caseObject(card.pupil, current)) ? [current.id] : [];
  }));
}

/** Whoever has the case, and whoever is to look at the use: never the one who has opened it. */
async function whomToTell({ stores, actor }: OpenCall, access: EmergencyAccess, { ownerId }: ShutCase): Promise<string[]> {
  const overseers = access.overseenFrom === 'above' ? await stores.staff.above(access.schoolId) : await stores.staff.ofSchool(access.schoolId);
  const reviewers = overseers.filter(({ id, name, assignments }) => can({ kind: 'staff', id, name, assignments }, 'emergency.review', emergencyObject(access)));
  return [...new Set([ownerId, ...reviewers.map(({ id }) => id)])].filter((id) => actor.kind !== 'staff' || id !== actor.id);
}
