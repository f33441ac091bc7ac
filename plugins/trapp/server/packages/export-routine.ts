import { about } from '../../core/audit/index';
import { problemsOf } from '../../core/language/index';
import { refuse } from '../../core/refusals';
import { LICENCE, PACKAGE_SCHEMA, routineSchema } from '../../core/routines/index';
import type { Handler } from '../http/handler';

/** The routine as a package to share. Refuses `routine_not_publishable` where the draft is half-done: nobody could read it in. */
export const exportRoutine: Handler<'exportRoutine'> = async (call) => {
  const { params: { routineKey }, input: { version: number }, stores, today } = call;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const document = number === undefined ? await stores.authored.draft(routineKey) : (await stores.routines.version(routineKey, number))?.document;
  if (document === undefined) return refuse('not_found');
  const read = routineSchema.safeParse(document);
  if (!read.success) return refuse('routine_not_publishable', problemsOf(read.error, '', call.reader));
  const { data: routine } = read;
  return { output: { format: 'trapp-routine', schema: PACKAGE_SCHEMA, madeBy: routine.owner, madeOn: today, version: number ?? null, licence: LICENCE, notes: '', routine }, about: about({ subjectId: routineKey }) };
};
