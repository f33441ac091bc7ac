import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import { isListPart, type DraftPart } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { draftEntryOf, isObject, routineParts, type RoutinePart } from '../routines/authored';
import { packNames, readPackNamed } from '../routines/seed-pack';
import type { Stores } from '../stores';
import { adminId } from './at-hand';
import { freeKey } from './free-key';

/**
 * A new routine: empty, or a copy of a pack or another routine. A copy has entries of its own, so that what is written in one never changes
 * the other; inside the routine they keep their keys, and what names them still does. An empty one goes by the school calendar that the others do.
 */
export const createRoutine: Handler<'createRoutine'> = async (call) => {
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const { stores, input, actor, today } = call;
  await stores.routines.lock('drafts');
  if ((await stores.drafts.taken('routine', [input.key])).size > 0) return refuse('invalid_input', [{ path: 'key', message: 'Det finnes allerede en rutine med denne nøkkelen.' }]);
  const source = await sourceOf(stores, input.from);
  if (source === undefined) return refuse('not_found');
  const by = adminId(actor);
  const own = Object.fromEntries(Object.entries(source).filter(([name]) => name !== 'schema' && !(name in routineParts)));
  const fresh = input.from === null ? { owner: '', validFrom: today, languages: ['nb'] } : {};
  const routineId = await stores.drafts.add('routine', draftEntryOf(input.key, { ...own, ...fresh, title: { nb: input.title } }, input.key), by);
  for (const part of Object.keys(routineParts) as RoutinePart[]) {
    const ids: string[] = [];
    for (const value of valuesOf(source, part)) {
      const key = part === 'calendar' ? `skolerute-${input.key}`.slice(0, 60) : String(value['key']);
      const entryKey = await freeKey(stores.drafts, part, input.key, key);
      ids.push(await stores.drafts.add(part, part === 'calendar' ? { key: entryKey, title: 'Skolerute', definition: value } : draftEntryOf(key, value, entryKey), by));
    }
    const usual = part === 'calendar' && ids.length === 0 ? await stores.drafts.usualCalendar() : undefined;
    if (usual !== undefined) ids.push(usual);
    if (ids.length > 0) await stores.drafts.arrange(routineId, part, ids);
  }
  return { output: { key: input.key }, about: about({ subjectId: input.key }) };
};

async function sourceOf(stores: Stores, from: { pack: string } | { routine: string } | null): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (from === null) return {};
  if ('routine' in from) return stores.authored.draft(from.routine);
  return packNames().includes(from.pack) ? readPackNamed(from.pack) : undefined;
}

function valuesOf(source: Readonly<Record<string, unknown>>, part: Exclude<DraftPart, 'routine'>): Record<string, unknown>[] {
  const value = source[part];
  return (isListPart(part) && Array.isArray(value) ? (value as unknown[]) : [value]).filter(isObject);
}
