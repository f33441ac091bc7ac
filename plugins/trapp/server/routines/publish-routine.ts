import { about } from '../../core/audit/index';
import { refuseTelling } from '../../core/language/index';
import { isRefusal, refuse } from '../../core/refusals';
import { needsApproval, versionWords } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { presentVersion } from './present-version';
import { publishVersion } from './publish-version';

/** Publishes the draft as it stands, where one person may do so alone. */
export const publishRoutine: Handler<'publishRoutine'> = async (call) => {
  const { params, input, stores } = call;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  await stores.routines.lock(params.routineKey);
  const document = await stores.authored.draft(params.routineKey);
  if (document === undefined) return refuse('not_found');
  if (needsApproval(document, (await stores.routines.current(params.routineKey))?.document)) return refuseTelling('approval_needed', { path: '', message: versionWords.needsApproval }, call.reader);
  const version = await publishVersion(call, { document, ...input });
  if (isRefusal(version)) return version;
  return { output: presentVersion(version), about: about({ subjectId: `${params.routineKey} ${version.number}` }) };
};
