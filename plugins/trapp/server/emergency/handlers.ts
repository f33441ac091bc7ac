import { giveBack, reviewAccess, type EmergencyAccess } from '../../core/access/index';
import { about } from '../../core/audit/index';
import { deedOf, type OperationId } from '../../core/contracts/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Call, Handlers } from '../http/handler';
import { schoolsOf } from '../people/visible-pupils';
import { openEmergency } from './open-emergency';
import { emergencyObject, openedNow, overseen, presentUses } from './present-emergency';

type EmergencyHandlers = Pick<Handlers, 'viewEmergency' | 'openEmergency' | 'listEmergencies' | 'viewEmergencyUse' | 'endEmergency' | 'reviewEmergency'>;

export const emergencyHandlers: EmergencyHandlers = {
  viewEmergency: async (call) => {
    const refused = call.guard({ kind: 'none' });
    if (refused) return refused;
    const { stores, actor, may } = call;
    const schools = (await stores.people.schools()).filter(({ id }) => may('emergency.open', { kind: 'shut_case', schoolId: id, protection: 'none' }));
    return { output: { schools: schools.map(({ id, name }) => ({ id, name })), mine: openedNow(actor) }, about: about({}) };
  },

  openEmergency,

  listEmergencies: async (call) => {
    const refused = call.guard({ kind: 'none' });
    if (refused) return refused;
    const { stores, actor, may } = call;
    if (actor.kind !== 'staff') return refuse('forbidden');
    const theirs = (await stores.emergencies.ofSchools(await overseen(call))).filter((access) => may('emergency.review', emergencyObject(access)));
    const own = await stores.emergencies.ofStaff(actor.id);
    const uses = await presentUses(call, [...theirs, ...own].sort((one, other) => other.openedAt.localeCompare(one.openedAt)));
    return { output: { uses }, about: about({ pupilIds: uses.flatMap(({ pupil }) => pupil?.id ?? []), schoolId: schoolsOf(actor)[0] ?? null }) };
  },

  viewEmergencyUse: async (call) => {
    const access = await atHand(call, call.params.accessId);
    if (isRefusal(access)) return access;
    const [use] = await presentUses(call, [access]);
    if (use === undefined) return refuse('not_found');
    const reads = (await call.stores.emergencies.reads(access)).map(({ at, operation }) => ({ at, deed: deedOf({ operation, refusal: null }, null) ?? 'read' }));
    return { output: { use, reads }, about: aboutUse(access) };
  },

  endEmergency: async (call) => {
    const access = await atHand(call, call.params.accessId);
    if (isRefusal(access)) return access;
    const ended = giveBack(access, call.now);
    if (ended !== access) await call.stores.emergencies.save(ended);
    return { output: {}, about: aboutUse(access) };
  },

  reviewEmergency: async (call) => {
    const access = await atHand(call, call.params.accessId);
    if (isRefusal(access)) return access;
    if (call.actor.kind !== 'staff') return refuse('forbidden');
    const reviewed = reviewAccess(access, { by: call.actor.id, at: call.now, ...call.input });
    if (isRefusal(reviewed)) return reviewed;
    await call.stores.emergencies.save(reviewed);
    return { output: {}, about: aboutUse(access) };
  },
};

async function atHand({ stores, guard }: Pick<Call<OperationId>, 'stores' | 'guard'>, accessId: string): Promise<EmergencyAccess | Refusal> {
  const access = await stores.emergencies.find(accessId);
  if (access === undefined) return refuse('not_found');
  return guard(emergencyObject(access)) ?? access;
}

const aboutUse = ({ id, caseId, schoolId }: EmergencyAccess) => about({ caseId, schoolId, subjectId: id });
