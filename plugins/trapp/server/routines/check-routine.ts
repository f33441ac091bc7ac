import { about } from '../../core/audit/index';
import { recordedBy } from '../../core/imports/index';
import { refuse } from '../../core/refusals';
import { checkRoutine as check } from '../../core/routines/index';
import type { Handler } from '../http/handler';

/** What stands in the way of publishing the draft, and what could be better. */
export const checkRoutine: Handler<'checkRoutine'> = async (call) => {
  const { routineKey } = call.params;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const draft = await call.stores.authored.draft(routineKey);
  if (draft === undefined) return refuse('not_found');
  const { errors, advice } = await check(draft, recordedBy(await call.stores.authored.importProfiles()));
  const shown = ({ path, message }: { path: string; message: string }) => ({ path, message });
  return { output: { errors: errors.map(shown), advice: advice.map(shown) }, about: about({ subjectId: routineKey }) };
};
