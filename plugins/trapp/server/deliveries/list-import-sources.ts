import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';
import { before } from '../session/limits';
import { presentSources } from './present-source';
import { SHOWN_MS } from './source-at-hand';

const MB = 1024 * 1024;

/** Where absence comes from by itself, and how it fares. */
export const listImportSources: Handler<'listImportSources'> = async (call) => {
  const refusal = call.guard({ kind: 'import_source' });
  if (refusal !== null) return refusal;
  const { stores, now } = call;
  const { folder, maxBytes } = stores.importSources.settings();
  const sources = await presentSources(stores, await stores.importSources.all(), before(now, SHOWN_MS));
  const profiles = (await stores.authored.importProfiles()).map(({ key, title }) => ({ key, title }));
  const schools = (await stores.people.schools()).map(({ id, name }) => ({ id, name }));
  return { output: { sources, profiles, schools, watchesFolder: folder !== null, maxMegabytes: Math.floor(maxBytes / MB) }, about: about({}) };
};
