import { about } from '../../core/audit/index';
import { refuseTelling } from '../../core/language/index';
import { isRefusal } from '../../core/refusals';
import { isListPart } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { draftEntryOf } from '../routines/authored';
import { adminId, draftAtHand, entryIn, stampOf } from './at-hand';
import { freeKey } from './free-key';
import { words } from './words';

/** Adds a part to the routine, last of its kind. Refuses when the routine has one with that key, or already has its only staircase or calendar. */
export const addDraftPart: Handler<'addDraftPart'> = async (call) => {
  const draft = await draftAtHand(call);
  if (isRefusal(draft)) return draft;
  const { params: { routineKey, part }, input, stores, actor } = call;
  if (part === 'routine') return refuseTelling('invalid_input', { path: 'part', message: words.routineByItself }, call.reader);
  const held = draft.parts[part];
  if (!isListPart(part) && held.length > 0) return refuseTelling('invalid_input', { path: 'part', message: words.onlyOne }, call.reader);
  if (entryIn(draft, part, input.key) !== undefined) return refuseTelling('invalid_input', { path: 'key', message: words.partTaken }, call.reader);
  const entryKey = await freeKey(stores.drafts, part, routineKey, input.key);
  const entry = part === 'calendar' ? { key: entryKey, title: 'Skolerute', definition: input.value } : draftEntryOf(input.key, input.value, entryKey);
  const documentId = await stores.drafts.add(part, entry, adminId(actor));
  await stores.drafts.arrange(draft.routine.documentId, { [part]: [...held.map((one) => one.documentId), documentId] });
  return { output: { stamp: stampOf(entry) }, about: about({ subjectId: `${routineKey} ${part}`.slice(0, 120) }) };
};
