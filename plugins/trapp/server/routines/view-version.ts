import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { presentVersion } from './present-version';

/** One published version with its whole document. */
export const viewVersion: Handler<'viewVersion'> = async (call) => {
  const { routineKey, number } = call.params;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const version = await call.stores.routines.version(routineKey, number);
  if (version === undefined) return refuse('not_found');
  return { output: { ...presentVersion(version), document: version.document }, about: about({ subjectId: `${routineKey} ${number}` }) };
};
