import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';

/** The directory of each published routine: who can help with what, when and how (B67, B69). Nothing in it is about anybody. */
export const listServices: Handler<'listServices'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const versions = await call.stores.routines.allCurrent();
  const routines = versions
    .map(({ document: { key, title, consentPurposes, services = [] } }) => ({ key, title, purposes: consentPurposes.map((purpose) => ({ key: purpose.key, title: purpose.title })), services }))
    .filter(({ services }) => services.length > 0);
  return { output: { routines }, about: about({}) };
};
