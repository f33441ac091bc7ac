import { about } from '../../core/audit/index';
import { needsApproval } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { presentKept, presentVersion } from './present-version';

/** Every published version of a routine, newest first; what waits for approval or was set aside; and whether a second person must approve. */
export const listVersions: Handler<'listVersions'> = async (call) => {
  const { routineKey } = call.params;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const { routines, keptDrafts, authored } = call.stores;
  const [versions, kept] = [await routines.versions(routineKey), await keptDrafts.of(routineKey)];
  const approval = needsApproval(await authored.draft(routineKey), (await routines.current(routineKey))?.document);
  return { output: { versions: versions.map(presentVersion), kept: kept.map((one) => presentKept(one, call.actor)), needsApproval: approval }, about: about({ subjectId: routineKey }) };
};
