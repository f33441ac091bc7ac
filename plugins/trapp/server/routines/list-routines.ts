import { about } from '../../core/audit/index';
import { canonicalJson } from '../../core/routines/index';
import type { Handler } from '../http/handler';

/** Every routine with its published version, and whether the draft has moved on since. */
export const listRoutines: Handler<'listRoutines'> = async (call) => {
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const published = new Map((await call.stores.routines.allCurrent()).map((version) => [version.routineKey, version]));
  const routines = [];
  for (const { key, title } of await call.stores.authored.routines()) {
    const version = published.get(key);
    const draft = version === undefined ? undefined : await call.stores.authored.draft(key);
    const changedSince = version === undefined || canonicalJson(draft) !== canonicalJson(version.document);
    routines.push({ key, title, published: version?.number ?? null, changedSince });
  }
  return { output: { routines }, about: about({}) };
};
