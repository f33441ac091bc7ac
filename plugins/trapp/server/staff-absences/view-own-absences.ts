import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { presentAbsences } from './present-absence';

/** One's own time away, whom one may ask to stand in, and for whom one does. */
export const viewOwnAbsences: Handler<'viewOwnAbsences'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { stores, actor, today } = call;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const own = new Set((actor.ownAssignments ?? actor.assignments).flatMap(({ schoolId }) => schoolId ?? []));
  const schools = (await stores.people.schools()).filter(({ id }) => own.has(id));
  const colleagues = await Promise.all(schools.map(({ id }) => stores.staff.ofSchool(id)));
  return {
    output: {
      schools: schools.map(({ id, name }, index) => ({ id, name, colleagues: (colleagues[index] ?? []).filter((one) => one.id !== actor.id).map((one) => ({ id: one.id, name: one.name })) })),
      absences: await presentAbsences(stores, await stores.absentStaff.ofStaff(actor.id, today)),
      covering: await presentAbsences(stores, await stores.absentStaff.coveredBy([actor.id], today)),
    },
    about: about({}),
  };
};
