import { about } from '../../core/audit/index';
import { refuseTelling } from '../../core/language/index';
import { isRefusal, refuse } from '../../core/refusals';
import { draftParts } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { draftEntryOf, type Entry } from '../routines/authored';
import { adminId, clash, draftAtHand, entryIn, keyOf, stampOf } from './at-hand';
import { words } from './words';

const MAX_TITLE = 255;

/**
 * Saves one part as it has come to be written. Refuses `version_conflict` when it has been changed since the writer read it, with who and when:
 * the writer's text is still with the writer.
 */
export const saveDraftPart: Handler<'saveDraftPart'> = async (call) => {
  const draft = await draftAtHand(call);
  if (isRefusal(draft)) return draft;
  const { params, input, stores, actor } = call;
  const entry = entryIn(draft, params.part, params.partKey);
  if (entry === undefined) return refuse('not_found');
  if (stampOf(entry) !== input.stamp) return clash(entry, call.reader);
  const written = writtenAs(params.part, entry, input.value);
  if (written.title.length > MAX_TITLE) return refuseTelling('invalid_input', { path: 'title.nb', message: words.titleTooLong(MAX_TITLE) }, call.reader);
  const stamp = stampOf(written);
  if (stamp !== input.stamp) await stores.drafts.save(params.part, entry.documentId, written, adminId(actor));
  return { output: { stamp }, about: about({ subjectId: `${params.routineKey} ${params.part}`.slice(0, 120) }) };
};

function writtenAs(part: (typeof draftParts)[number], entry: Parameters<typeof keyOf>[0], value: Readonly<Record<string, unknown>>): Entry {
  // A calendar is only its school years in the routine: its name is the entry's own.
  if (part === 'calendar') return { key: entry.key, title: entry.title, definition: value };
  if (part !== 'routine') return draftEntryOf(keyOf(entry), value, entry.key);
  return draftEntryOf(entry.key, Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'schema' && !draftParts.some((other) => other === name))), entry.key);
}
