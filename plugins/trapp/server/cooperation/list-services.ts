import { about } from '../../core/audit/index';
import { isForKind, type Routine } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { namesAt } from '../routines/followed';
import { schoolsOf } from '../people/visible-pupils';

/** The directory of each published routine that is for the reader's schools or kindergartens: who can help with what, when and how (B67, B69). Nothing in it is about anybody. */
export const listServices: Handler<'listServices'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { stores, actor } = call;
  const schoolIds = schoolsOf(actor);
  const schools = schoolIds.length === 0 ? [] : await stores.people.schoolsIn(schoolIds);
  const kinds = new Set(schools.map(({ kind }) => kind));
  // Who works at none, works for all of them.
  const isTheirs = (document: Routine) => kinds.size === 0 || [...kinds].some((kind) => isForKind(document, kind));
  const versions = await stores.routines.allCurrent();
  const routines = [];
  for (const { document } of versions.filter(({ document }) => isTheirs(document))) {
    const { key, title, consentPurposes, services = [] } = document;
    if (services.length === 0) continue;
    const contacts = [];
    for (const school of schools) for (const contact of (await namesAt(stores, document, school.id)).contacts) contacts.push({ ...contact, schoolName: school.name });
    routines.push({ key, title, purposes: consentPurposes.map((purpose) => ({ key: purpose.key, title: purpose.title })), services, contacts });
  }
  return { output: { routines }, about: about({}) };
};
