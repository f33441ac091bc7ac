import { about } from '../../core/audit/index';
import { refuseTelling } from '../../core/language/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { draftAtHand, entryIn } from './at-hand';
import { words } from './words';

/** Gives a part another place among those of its kind. */
export const moveDraftPart: Handler<'moveDraftPart'> = async (call) => {
  const draft = await draftAtHand(call);
  if (isRefusal(draft)) return draft;
  const { params: { routineKey, part, partKey }, input, stores } = call;
  if (part === 'routine') return refuseTelling('invalid_input', { path: 'part', message: words.oneRoutine }, call.reader);
  const entry = entryIn(draft, part, partKey);
  if (entry === undefined) return refuse('not_found');
  const others = draft.parts[part].filter((one) => one !== entry).map((one) => one.documentId);
  await stores.drafts.arrange(draft.routine.documentId, { [part]: [...others.slice(0, input.to), entry.documentId, ...others.slice(input.to)] });
  return { output: {}, about: about({ subjectId: `${routineKey} ${part}`.slice(0, 120) }) };
};
