import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';
import { plansOf } from './plan-at-hand';

/**
 * The municipality reminds of plans that are not there or too old: the task on the leaders' day says since when, and whoever gets mail gets one
 * that says how many things wait and nothing of what. Once a day for each person; schools that lack nothing are passed by (B50).
 */
export const remindSchools: Handler<'remindSchools'> = async (call) => {
  const refused = call.guard({ kind: 'routine' });
  if (refused) return refused;
  const { stores, today, now, newId, input } = call;
  const addresses = new Map((await stores.mail.recipients()).map(({ staffId, address }) => [staffId, address]));
  const plans = (await plansOf(stores, await stores.people.schoolsIn(input.schoolIds), today)).filter(({ asking, standing }) => asking.version.routineKey === input.routineKey && standing.state !== 'approved' && standing.state !== 'proposed');
  const withoutLeader: string[] = [];
  for (const { school, draft, kept } of plans) {
    const leaders = (await stores.staff.ofSchool(school.id)).filter(({ assignments }) => assignments.some(({ role, schoolId }) => role === 'head_teacher' && schoolId === school.id));
    if (leaders.length === 0) withoutLeader.push(school.name);
    // The same edition: whoever is writing meanwhile is not disturbed.
    await stores.localPlans.saveDraft({ ...draft, remindedOn: today }, kept);
    const mails = leaders.flatMap(({ id }) => {
      const to = addresses.get(id);
      return to === undefined ? [] : [{ id: newId(), staffId: id, day: today, to, things: 1, why: 'local_plan' as const }];
    });
    await stores.mail.put(mails, now);
  }
  return { output: { reminded: plans.length, withoutLeader }, about: about({ subjectId: input.routineKey }) };
};
