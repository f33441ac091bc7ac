import { about } from '../../core/audit/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { planPackage, takeIn, type RoutinePackage } from '../../core/routines/index';
import { adminId } from '../drafts/at-hand';
import { overwriteDraft } from '../drafts/overwrite-draft';
import type { Call, Handler } from '../http/handler';
import { takeRole } from '../roles/save-role';
import { draftEntryOf } from '../routines/authored';
import { broughtPackage, mappingOf } from './brought-package';

/**
 * Takes what was chosen of a package into the draft of the routine, which is begun when it is not there. What was not chosen stays as it is, and nothing is published.
 * Refuses `not_found` when something is mapped to what is none of ours, and what a role may not be as when somebody writes it.
 */
export const importPackage: Handler<'importPackage'> = async (call) => {
  const { params: { routineKey }, input, stores, actor, today } = call;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const read = broughtPackage(input, today, call.reader);
  if (isRefusal(read)) return read;
  await stores.routines.lock('drafts');
  const chosen = new Set(input.chosen);
  const mapping = mappingOf(input.mapped);
  const ready = (await isAllOurs(call, read)) ? await takeRoles(call, read) : refuse('not_found');
  if (ready !== null) return ready;
  if ((await stores.authored.draft(routineKey)) === undefined) await stores.drafts.add('routine', draftEntryOf(routineKey, { title: read.routine.title }, routineKey), adminId(actor));
  const done = await overwriteDraft(call, (draft) => takeIn(draft, read.routine, chosen, mapping));
  return isRefusal(done) ? done : { output: { ...done, taken: chosen.size }, about: about({ subjectId: routineKey }) };
};

/** Is everything that was mapped, mapped to something that we have and that it can be? */
async function isAllOurs({ params, input, stores }: Call<'importPackage'>, { routine }: RoutinePackage): Promise<boolean> {
  const roles = await stores.roles.inUse();
  const { items } = planPackage((await stores.authored.draft(params.routineKey)) ?? {}, routine, 'nb', { mapping: mappingOf(input.mapped) });
  return (input.mapped ?? []).every(({ id, to }) => (id.startsWith('roles/') ? roles.some((role) => role === to) : items.some((item) => item.id === id && item.choices.some(({ key }) => key === to))));
}

/** Those of the package's roles that were chosen become roles here, within the limits that hold for every role. */
async function takeRoles(call: Call<'importPackage'>, { roles = [] }: RoutinePackage): Promise<Refusal | null> {
  for (const role of roles.filter(({ key }) => call.input.chosen.includes(`roles/${key}`))) {
    const taken = call.may('role.arrange', { kind: 'routine' }) ? await takeRole(call, role) : refuse('forbidden');
    if (isRefusal(taken)) return taken;
  }
  return null;
}
