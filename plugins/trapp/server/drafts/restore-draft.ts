import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import { canonicalJson, type KeptDraft } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { draftEntryOf } from '../routines/authored';
import { adminId } from './at-hand';
import { fillDraft, ownWords } from './fill-draft';

/** The draft becomes what a version or a kept draft says. What it said until now is set aside where no version says it, so that it can be taken back. */
export const restoreDraft: Handler<'restoreDraft'> = async (call) => {
  const { params, input, stores, actor, now } = call;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  await stores.routines.lock('drafts');
  const { routineKey } = params;
  const [draft, document, kept, versions] = [await stores.drafts.find(routineKey), await stores.authored.draft(routineKey), await stores.keptDrafts.of(routineKey), await stores.routines.versions(routineKey)];
  const { from } = input;
  const source = 'version' in from ? versions.find(({ number }) => number === from.version)?.document : kept.find(({ id }) => id === from.kept)?.document;
  if (draft === undefined || document === undefined || source === undefined) return refuse('not_found');

  const said = canonicalJson(document);
  const setAside = ![...versions, ...kept].some((one) => canonicalJson(one.document) === said);
  const by = 'name' in actor ? actor.name : '';
  const aside: KeptDraft = { id: call.newId(), routineKey, why: 'set_aside', at: now, byId: 'id' in actor ? actor.id : '', by, reason: '', startsOn: null, document, answer: null };
  if (setAside) await stores.keptDrafts.keep(aside);
  await stores.drafts.save('routine', draft.routine.documentId, draftEntryOf(routineKey, ownWords(source), routineKey), adminId(actor));
  await fillDraft({ drafts: stores.drafts, routineKey, routineDocumentId: draft.routine.documentId, held: draft.parts, by: adminId(actor) }, source);
  return { output: { setAside }, about: about({ subjectId: routineKey }) };
};
