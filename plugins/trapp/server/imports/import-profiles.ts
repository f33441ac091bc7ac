import { about } from '../../core/audit/index';
import { importProfileSchema } from '../../core/imports/index';
import { problemsOf, refuseTelling, type Language } from '../../core/language/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { adminId, clash, stampOf } from '../drafts/at-hand';
import { words } from '../drafts/words';
import type { Handler } from '../http/handler';
import { draftEntryOf, partOf, type Entry } from '../routines/authored';

/** The profiles with what they say, whole or not. */
export const listImportProfiles: Handler<'listImportProfiles'> = async ({ guard, stores }) => {
  const refused = guard({ kind: 'routine' });
  if (refused) return refused;
  const profiles = (await stores.importProfiles.all()).map((entry) => {
    const value = partOf(entry);
    return { key: entry.key, title: entry.title, stamp: stampOf(entry), changedAt: entry.changedAt, changedBy: entry.changedBy, isWhole: importProfileSchema.safeParse(value).success, value };
  });
  return { output: { profiles }, about: about({}) };
};

/** A new profile, whole from the first moment: schools may choose it at once (B62). Refuses a key that is taken. */
export const addImportProfile: Handler<'addImportProfile'> = async ({ guard, stores, input, actor, reader }) => {
  const refused = guard({ kind: 'routine' });
  if (refused) return refused;
  await stores.routines.lock('drafts');
  const entry = wholeEntry(input.key, input.value, reader);
  if (isRefusal(entry)) return entry;
  if ((await stores.importProfiles.all()).some(({ key }) => key === entry.key)) return refuseTelling('invalid_input', { path: 'key', message: words.profileTaken }, reader);
  await stores.importProfiles.add(entry, adminId(actor));
  return { output: { stamp: stampOf(entry) }, about: about({ subjectId: entry.key }) };
};

/** Saves a profile that imports use: a half-done one would stop them, and is refused with its places. Refuses `version_conflict` with who and when. */
export const saveImportProfile: Handler<'saveImportProfile'> = async ({ guard, stores, params: { profileKey }, input, actor, reader }) => {
  const refused = guard({ kind: 'routine' });
  if (refused) return refused;
  const entry = wholeEntry(profileKey, input.value, reader);
  if (isRefusal(entry)) return entry;
  await stores.routines.lock('drafts');
  const kept = (await stores.importProfiles.all()).find(({ key }) => key === profileKey);
  if (kept === undefined) return refuse('not_found');
  if (stampOf(kept) !== input.stamp) return clash({ ...kept, routines: [] }, reader);
  const stamp = stampOf(entry);
  if (stamp !== input.stamp) await stores.importProfiles.save(kept.documentId, entry, adminId(actor));
  return { output: { stamp }, about: about({ subjectId: profileKey }) };
};

function wholeEntry(key: string, value: Readonly<Record<string, unknown>>, reader: Language): Entry | Refusal {
  const read = importProfileSchema.safeParse({ ...value, key });
  return read.success ? draftEntryOf(key, read.data, key) : refuse('invalid_input', problemsOf(read.error, '', reader));
}
