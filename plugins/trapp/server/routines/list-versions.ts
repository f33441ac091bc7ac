import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';
import { presentVersion } from './present-version';

/** Every published version of a routine, newest first. */
export const listVersions: Handler<'listVersions'> = async (call) => {
  const { routineKey } = call.params;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const versions = await call.stores.routines.versions(routineKey);
  return { output: { versions: versions.map(presentVersion) }, about: about({ subjectId: routineKey }) };
};
