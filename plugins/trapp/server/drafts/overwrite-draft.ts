import { refuse, type Refusal } from '../../core/refusals';
import { canonicalJson, type DraftDocument, type KeptDraft } from '../../core/routines/index';
import type { Call } from '../http/handler';
import { draftEntryOf } from '../routines/authored';
import { adminId } from './at-hand';
import { fillDraft, ownWords } from './fill-draft';

/**
 * The routine's draft becomes what is made of what it says now. What it said until now is set aside where neither a version nor a kept draft says it, so that it
 * can be taken back. Refuses `not_found`.
 */
export async function overwriteDraft(call: Call<'restoreDraft' | 'importPackage'>, become: (written: DraftDocument) => DraftDocument): Promise<{ setAside: boolean } | Refusal> {
  const { stores, actor, now, params: { routineKey } } = call;
  const [draft, written, kept, versions] = [await stores.drafts.find(routineKey), await stores.authored.draft(routineKey), await stores.keptDrafts.of(routineKey), await stores.routines.versions(routineKey)];
  if (draft === undefined || written === undefined) return refuse('not_found');
  const document = become(written);
  const said = canonicalJson(written);
  const setAside = said !== canonicalJson(document) && ![...versions, ...kept].some((one) => canonicalJson(one.document) === said);
  const by = 'name' in actor ? actor.name : '';
  const aside: KeptDraft = { id: call.newId(), routineKey, why: 'set_aside', at: now, byId: 'id' in actor ? actor.id : '', by, reason: '', startsOn: null, document: written, answer: null };
  if (setAside) await stores.keptDrafts.keep(aside);
  await stores.drafts.save('routine', draft.routine.documentId, draftEntryOf(routineKey, ownWords(document), routineKey), adminId(actor));
  await fillDraft({ drafts: stores.drafts, routineKey, routineDocumentId: draft.routine.documentId, held: draft.parts, by: adminId(actor) }, document);
  return { setAside };
}
