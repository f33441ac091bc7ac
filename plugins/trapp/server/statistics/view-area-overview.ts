import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';
import { schoolsBelow } from '../oversight/schools-below';
import { overviewOfSchools } from './overview-of-schools';

/** The schools that one is above, and all of them together, without any case or pupil (B96). Nobody's figures for everybody else. */
export const viewAreaOverview: Handler<'viewAreaOverview'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const schools = await schoolsBelow(call);
  return { output: await overviewOfSchools(call, schools), about: about({ subjectId: call.input.period }) };
};
