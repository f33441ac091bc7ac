import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { checkDocument } from './check-document';

/** What stands in the way of publishing the draft, and what could be better. */
export const checkRoutine: Handler<'checkRoutine'> = async (call) => {
  const { routineKey } = call.params;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const draft = await call.stores.authored.draft(routineKey);
  if (draft === undefined) return refuse('not_found');
  const { errors, advice } = await checkDocument(call.stores, draft, call.reader);
  const shown = ({ path, message }: { path: string; message: string }) => ({ path, message });
  return { output: { errors: errors.map(shown), advice: advice.map(shown) }, about: about({ subjectId: routineKey }) };
};
