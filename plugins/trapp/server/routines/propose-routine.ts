import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import { refuseStart, type KeptDraft } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { checkDocument } from './check-document';
import { presentKept } from './present-version';

/** Puts the draft forward for approval as it stands now; what is written afterwards is not part of it. Refuses what could not be published anyway. */
export const proposeRoutine: Handler<'proposeRoutine'> = async (call) => {
  const { params, input, stores, actor, now, today } = call;
  const refusal = call.guard({ kind: 'routine' }) ?? refuseStart(input.startsOn, today, call.reader);
  if (refusal !== null) return refusal;
  await stores.routines.lock(params.routineKey);
  const document = await stores.authored.draft(params.routineKey);
  if (document === undefined || !('id' in actor)) return refuse('not_found');
  const { errors } = await checkDocument(stores, document, call.reader);
  if (errors.length > 0) return refuse('routine_not_publishable', errors);
  const by = 'name' in actor ? actor.name : '';
  for (const { id, why, answer } of await stores.keptDrafts.of(params.routineKey)) {
    if (why === 'proposed' && answer === null) await stores.keptDrafts.answer(id, { kind: 'replaced', at: now, by, reason: '' });
  }
  const proposal: KeptDraft = { id: call.newId(), routineKey: params.routineKey, why: 'proposed', at: now, byId: actor.id, by, reason: input.reason, startsOn: input.startsOn, document, answer: null };
  await stores.keptDrafts.keep(proposal);
  return { output: presentKept(proposal, actor), about: about({ subjectId: params.routineKey }) };
};
