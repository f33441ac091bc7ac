import { refuseTelling } from '../../core/language/index';
import type { Handler } from '../http/handler';
import { sourceWords } from './messages';
import { answerSource, checkSource } from './source-at-hand';

/** A new source. It has no token until one is made, so nobody can deliver by HTTP yet. */
export const addImportSource: Handler<'addImportSource'> = async (call) => {
  const refusal = call.guard({ kind: 'import_source' }) ?? (await checkSource(call, call.input));
  if (refusal !== null) return refusal;
  if (!(await call.stores.importSources.add(call.input))) return refuseTelling('invalid_input', { path: 'key', message: sourceWords.keyTaken }, call.reader);
  return answerSource(call, call.input.key);
};
