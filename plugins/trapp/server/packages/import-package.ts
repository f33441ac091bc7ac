import { about } from '../../core/audit/index';
import { isRefusal } from '../../core/refusals';
import { takeIn } from '../../core/routines/index';
import { adminId } from '../drafts/at-hand';
import { overwriteDraft } from '../drafts/overwrite-draft';
import type { Handler } from '../http/handler';
import { draftEntryOf } from '../routines/authored';
import { broughtPackage } from './brought-package';

/** Takes what was chosen of a package into the draft of the routine, which is begun when it is not there. What was not chosen stays as it is, and nothing is published. */
export const importPackage: Handler<'importPackage'> = async (call) => {
  const { params: { routineKey }, input, stores, actor, today } = call;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const read = broughtPackage(input, today, call.reader);
  if (isRefusal(read)) return read;
  await stores.routines.lock('drafts');
  if ((await stores.authored.draft(routineKey)) === undefined) await stores.drafts.add('routine', draftEntryOf(routineKey, { title: read.routine.title }, routineKey), adminId(actor));
  const chosen = new Set(input.chosen);
  const done = await overwriteDraft(call, (draft) => takeIn(draft, read.routine, chosen));
  return isRefusal(done) ? done : { output: { ...done, taken: chosen.size }, about: about({ subjectId: routineKey }) };
};
