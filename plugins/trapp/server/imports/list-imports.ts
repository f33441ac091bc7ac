import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';

const SHOWN = 30;

/** The school's latest imports, and the profiles that an absence file can be read by. */
export const listImports: Handler<'listImports'> = async (call) => {
  const { schoolId } = call.input;
  const refusal = call.guard({ kind: 'school', schoolId });
  if (refusal !== null) return refusal;
  const profiles = await call.stores.authored.importProfiles();
  const imports = await call.stores.imports.latest(schoolId, SHOWN);
  return { output: { profiles: profiles.map(({ key, title }) => ({ key, title })), imports }, about: about({ schoolId }) };
};
