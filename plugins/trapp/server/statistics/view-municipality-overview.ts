import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';
import { overviewOfSchools } from './overview-of-schools';

/** The schools and the municipality, for a coordinator who sees no pupil (S23, B56). */
export const viewMunicipalityOverview: Handler<'viewMunicipalityOverview'> = async (call) => {
  const refused = call.guard({ kind: 'routine' });
  if (refused) return refused;
  return { output: await overviewOfSchools(call, await call.stores.people.schools()), about: about({ subjectId: call.input.period }) };
};
