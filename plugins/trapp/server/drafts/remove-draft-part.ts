import { about } from '../../core/audit/index';
import { refuseTelling } from '../../core/language/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { clash, draftAtHand, entryIn, stampOf } from './at-hand';
import { words } from './words';

/** Takes a part out of the routine. Refuses `version_conflict` when somebody has written in it since: nobody's work goes unseen. */
export const removeDraftPart: Handler<'removeDraftPart'> = async (call) => {
  const draft = await draftAtHand(call);
  if (isRefusal(draft)) return draft;
  const { params: { routineKey, part, partKey }, input, stores } = call;
  if (part === 'routine') return refuseTelling('invalid_input', { path: 'part', message: words.routineStays }, call.reader);
  const entry = entryIn(draft, part, partKey);
  if (entry === undefined) return refuse('not_found');
  if (stampOf(entry) !== input.stamp) return clash(entry, call.reader);
  await stores.drafts.arrange(draft.routine.documentId, { [part]: draft.parts[part].filter((one) => one !== entry).map((one) => one.documentId) });
  if (entry.routines.every(({ key }) => key === routineKey)) await stores.drafts.discard(part, entry.documentId);
  return { output: {}, about: about({ subjectId: `${routineKey} ${part}`.slice(0, 120) }) };
};
