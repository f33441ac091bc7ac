import { about } from '../../core/audit/index';
import { refuseTelling } from '../../core/language/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { draftEntryOf } from '../routines/authored';
import { packNames, readPackNamed } from '../routines/seed-pack';
import type { Stores } from '../stores';
import { adminId } from './at-hand';
import { fillDraft, ownWords } from './fill-draft';
import { words } from './words';

/**
 * A new routine: empty, or a copy of a pack or another routine. A copy has entries of its own, so that what is written in one never changes
 * the other; inside the routine they keep their keys, and what names them still does. An empty one goes by the school calendar that the others do.
 */
export const createRoutine: Handler<'createRoutine'> = async (call) => {
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const { stores, input, actor, today } = call;
  await stores.routines.lock('drafts');
  if ((await stores.drafts.taken('routine', [input.key])).size > 0) return refuseTelling('invalid_input', { path: 'key', message: words.routineTaken }, call.reader);
  const source = await sourceOf(stores, input.from);
  if (source === undefined) return refuse('not_found');
  const by = adminId(actor);
  const fresh = input.from === null ? { owner: '', validFrom: today, languages: ['nb'] } : {};
  const routineDocumentId = await stores.drafts.add('routine', draftEntryOf(input.key, { ...ownWords(source), ...fresh, title: { nb: input.title } }, input.key), by);
  await fillDraft({ drafts: stores.drafts, routineKey: input.key, routineDocumentId, held: {}, by }, source);
  const usual = 'calendar' in source ? undefined : await stores.drafts.usualCalendar();
  if (usual !== undefined) await stores.drafts.arrange(routineDocumentId, { calendar: [usual] });
  return { output: { key: input.key }, about: about({ subjectId: input.key }) };
};

async function sourceOf(stores: Stores, from: { pack: string } | { routine: string } | null): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (from === null) return {};
  if ('routine' in from) return stores.authored.draft(from.routine);
  return packNames().includes(from.pack) ? readPackNamed(from.pack) : undefined;
}
