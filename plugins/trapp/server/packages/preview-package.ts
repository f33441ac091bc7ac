import { about } from '../../core/audit/index';
import { say } from '../../core/language/index';
import { isRefusal } from '../../core/refusals';
import { planPackage } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { broughtPackage } from './brought-package';

/** What taking the package into the routine would do, part by part. */
export const previewPackage: Handler<'previewPackage'> = async (call) => {
  const { params: { routineKey }, input, stores, today } = call;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const read = broughtPackage(input, today, call.reader);
  if (isRefusal(read)) return read;
  const draft = await stores.authored.draft(routineKey);
  const { items, kept } = planPackage(draft ?? {}, read.routine, input.language);
  const { madeBy, madeOn, licence, notes, routine } = read;
  return { output: { title: say(routine.title, input.language), madeBy, madeOn, licence, notes, isNew: draft === undefined, items: items.map((item) => ({ ...item, lines: [...item.lines] })), kept: [...kept] }, about: about({ subjectId: routineKey }) };
};
