import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { presentKept } from './present-version';

/** A draft as it was when it was put forward or set aside. */
export const viewKeptDraft: Handler<'viewKeptDraft'> = async (call) => {
  const { routineKey, keptId } = call.params;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const kept = (await call.stores.keptDrafts.of(routineKey)).find(({ id }) => id === keptId);
  if (kept === undefined) return refuse('not_found');
  return { output: { ...presentKept(kept, call.actor), document: kept.document }, about: about({ subjectId: routineKey }) };
};
