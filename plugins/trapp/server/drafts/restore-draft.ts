import { about } from '../../core/audit/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { overwriteDraft } from './overwrite-draft';

/** The draft becomes what a version or a kept draft says. */
export const restoreDraft: Handler<'restoreDraft'> = async (call) => {
  const { params: { routineKey }, input: { from }, stores } = call;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  await stores.routines.lock('drafts');
  const source = 'version' in from ? (await stores.routines.version(routineKey, from.version))?.document : (await stores.keptDrafts.of(routineKey)).find(({ id }) => id === from.kept)?.document;
  if (source === undefined) return refuse('not_found');
  const done = await overwriteDraft(call, () => source);
  return isRefusal(done) ? done : { output: done, about: about({ subjectId: routineKey }) };
};
