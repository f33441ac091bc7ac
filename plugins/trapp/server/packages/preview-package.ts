import { about } from '../../core/audit/index';
import { say } from '../../core/language/index';
import { isRefusal } from '../../core/refusals';
import { planPackage } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { broughtPackage, mappingOf } from './brought-package';

/** What taking the package into the routine would do, part by part, with what is mapped called by our names. */
export const previewPackage: Handler<'previewPackage'> = async (call) => {
  const { params: { routineKey }, input, stores, today } = call;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const read = broughtPackage(input, today, call.reader);
  if (isRefusal(read)) return read;
  const draft = await stores.authored.draft(routineKey);
  const { madeBy, madeOn, licence, notes, routine, roles: described = [] } = read;
  const { items, roles, kept } = planPackage(draft ?? {}, routine, input.language, { mapping: mappingOf(input.mapped), ours: await stores.roles.all(), described });
  const told = { items: items.map((item) => ({ ...item, lines: [...item.lines], choices: [...item.choices] })), roles: [...roles], kept: [...kept] };
  return { output: { title: say(routine.title, input.language), madeBy, madeOn, licence, notes, isNew: draft === undefined, ...told }, about: about({ subjectId: routineKey }) };
};
