import { about } from '../../core/audit/index';
import { isForKind, type Routine } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { schoolsOf } from '../people/visible-pupils';

/** The directory of each published routine that is for the reader's schools or kindergartens: who can help with what, when and how (B67, B69). Nothing in it is about anybody. */
export const listServices: Handler<'listServices'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { stores, actor } = call;
  const schoolIds = schoolsOf(actor);
  const kinds = new Set(schoolIds.length === 0 ? [] : (await stores.people.schoolsIn(schoolIds)).map(({ kind }) => kind));
  // Who works at none, works for all of them.
  const isTheirs = (document: Routine) => kinds.size === 0 || [...kinds].some((kind) => isForKind(document, kind));
  const versions = await stores.routines.allCurrent();
  const routines = versions
    .filter(({ document }) => isTheirs(document))
    .map(({ document: { key, title, consentPurposes, services = [] } }) => ({ key, title, purposes: consentPurposes.map((purpose) => ({ key: purpose.key, title: purpose.title })), services }))
    .filter(({ services }) => services.length > 0);
  return { output: { routines }, about: about({}) };
};
