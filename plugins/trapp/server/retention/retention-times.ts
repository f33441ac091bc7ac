import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import { writer } from '../catalogue/writer';
import type { Handler } from '../http/handler';

/** How long what is about people is kept, by which law, and what is done afterwards. */
export const viewRetention: Handler<'viewRetention'> = async ({ guard, stores }) => {
  const refused = guard({ kind: 'routine' });
  if (refused) return refused;
  return { output: await stores.catalogue.retention.whole(), about: about({}) };
};

/** Holds for everything that is kept, from now on: a time is no part of a routine's version. Refuses what somebody else has changed since it was read. */
export const saveRetention: Handler<'saveRetention'> = async ({ guard, stores, input: { content, edition }, actor, now }) => {
  const refused = guard({ kind: 'routine' });
  if (refused) return refused;
  if (!(await stores.catalogue.retention.save(content, edition, { at: now, by: writer(actor) }))) return refuse('version_conflict');
  return { output: await stores.catalogue.retention.whole(), about: about({ subjectId: 'retention' }) };
};
