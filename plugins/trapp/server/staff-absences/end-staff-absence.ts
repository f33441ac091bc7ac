import { about } from '../../core/audit/index';
import { checkStaffAbsenceEnd, lastDayWhenEnded } from '../../core/people/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';

/** They are back, or it never came to be: whoever stood in has no access from now on. */
export const endStaffAbsence: Handler<'endStaffAbsence'> = async (call) => {
  const { stores, params, today } = call;
  const found = await stores.absentStaff.find(params.absenceId);
  const absence = found?.schoolId === params.schoolId ? found : undefined;
  const refused = call.guard({ kind: 'staff_absence', schoolId: params.schoolId, staffId: absence?.staffId ?? '' });
  if (refused) return refused;
  const problems = checkStaffAbsenceEnd(absence, today);
  if (absence === undefined || problems.length > 0) return refuse('invalid_input', problems);
  await stores.absentStaff.save({ ...absence, until: lastDayWhenEnded(absence, today) });
  return { output: {}, about: about({ schoolId: absence.schoolId, subjectId: absence.staffId }) };
};
