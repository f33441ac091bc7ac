import { about } from '../../core/audit/index';
import { checkStaffAbsence } from '../../core/people/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { presentAbsences } from './present-absence';

/** "Away from … to …, and … stands in": by the one who will be away, or by a leader (U20). */
export const recordStaffAbsence: Handler<'recordStaffAbsence'> = async (call) => {
  const { stores, actor, params, input, today, newId } = call;
  const refused = call.guard({ kind: 'staff_absence', schoolId: params.schoolId, staffId: input.staffId });
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const problems = checkStaffAbsence(input, (await stores.staff.ofSchool(params.schoolId)).map(({ id }) => id));
  if (problems.length > 0) return refuse('invalid_input', problems);
  const absence = { id: newId(), schoolId: params.schoolId, ...input, recordedBy: actor.id, recordedOn: today };
  await stores.absentStaff.save(absence);
  const [row] = await presentAbsences(stores, [absence]);
  return row === undefined ? refuse('not_found') : { output: row, about: about({ schoolId: params.schoolId, subjectId: input.staffId }) };
};
