import { about } from '../../core/audit/index';
import { refuseTelling } from '../../core/language/index';
import { refuse } from '../../core/refusals';
import { versionWords } from '../../core/routines/index';
import type { Handler } from '../http/handler';
import { presentVersion } from './present-version';
import { judgeEverybody } from './publish-version';

/** No case begins under the version any more, and its rules raise nothing: the version before it holds again. Cases that follow it go on. */
export const withdrawVersion: Handler<'withdrawVersion'> = async (call) => {
  const { params, input, stores, now, actor } = call;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  await stores.routines.lock(params.routineKey);
  const version = await stores.routines.version(params.routineKey, params.number);
  if (version === undefined) return refuse('not_found');
  if ((version.withdrawn ?? null) !== null) return refuseTelling('version_conflict', { path: '', message: versionWords.withdrawnAlready }, call.reader);
  const withdrawn = { at: now, by: 'name' in actor ? actor.name : '', reason: input.reason };
  await stores.routines.withdraw(params.routineKey, params.number, withdrawn);
  await judgeEverybody(call);
  return { output: presentVersion({ ...version, withdrawn }), about: about({ subjectId: `${params.routineKey} ${params.number}` }) };
};
