import { about } from '../../core/audit/index';
import type { ImportSourceView, OperationId } from '../../core/contracts/index';
import type { ImportSource } from '../../core/imports/index';
import { tellFaults, type Fault } from '../../core/language/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Call } from '../http/handler';
import { before } from '../session/limits';
import { sourceWords } from './messages';
import { presentSources } from './present-source';
import type { StoredSource } from './source.store';

/** How long deliveries are shown to the coordinator. */
export const SHOWN_MS = 30 * 24 * 3_600_000;

type SourceCall = Pick<Call<OperationId>, 'guard' | 'stores' | 'now' | 'reader'>;

/** The source that a coordinator asks about. */
export async function sourceAtHand(call: SourceCall, key: string): Promise<StoredSource | Refusal> {
  const refusal = call.guard({ kind: 'import_source' });
  if (refusal !== null) return refusal;
  return (await call.stores.importSources.find(key)) ?? refuse('not_found');
}

/** The source as it stands now, as the answer of whatever changed it. */
export async function answerSource(call: SourceCall, key: string): Promise<{ output: ImportSourceView; about: ReturnType<typeof about> } | Refusal> {
  const source = await sourceAtHand(call, key);
  if (isRefusal(source)) return source;
  const [output] = await presentSources(call.stores, [source], before(call.now, SHOWN_MS));
  return output === undefined ? refuse('not_found') : { output, about: about({ subjectId: key }) };
}

/** Refuses a source that points to a profile or a school that is not there. */
export async function checkSource({ stores, reader }: SourceCall, { profile, schoolIds }: Omit<ImportSource, 'key'>): Promise<Refusal | null> {
  const faults: Fault[] = [];
  if (!(await stores.authored.importProfiles()).some(({ key }) => key === profile)) faults.push({ path: 'profile', message: sourceWords.profileMissing });
  const known = new Set((await stores.people.schools()).map(({ id }) => id));
  if (schoolIds !== 'all' && schoolIds.some((id) => !known.has(id))) faults.push({ path: 'schoolIds', message: sourceWords.schoolMissing });
  return faults.length === 0 ? null : refuse('invalid_input', tellFaults(faults, reader));
}
