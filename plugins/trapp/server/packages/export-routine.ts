import { about } from '../../core/audit/index';
import { problemsOf } from '../../core/language/index';
import { isStandardRole } from '../../core/people/index';
import { refuse } from '../../core/refusals';
import { LICENCE, ownRolesIn, PACKAGE_SCHEMA, routineSchema } from '../../core/routines/index';
import type { Handler } from '../http/handler';

/**
 * The routine as a package to share, under the licence and with the notes of the one who shares it, and with what its own roles are.
 * Refuses `routine_not_publishable` where the draft is half-done: nobody could read it in.
 */
export const exportRoutine: Handler<'exportRoutine'> = async (call) => {
  const { params: { routineKey }, input: { version: number, licence = LICENCE, notes = '' }, stores, today } = call;
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const document = number === undefined ? await stores.authored.draft(routineKey) : (await stores.routines.version(routineKey, number))?.document;
  if (document === undefined) return refuse('not_found');
  const read = routineSchema.safeParse(document);
  if (!read.success) return refuse('routine_not_publishable', problemsOf(read.error, '', call.reader));
  const { data: routine } = read;
  const named = ownRolesIn(routine);
  const roles = (await stores.roles.all()).flatMap(({ key, name, reach, abilities }) => (!isStandardRole(key) && named.includes(key) ? [{ key, name, reach, abilities }] : []));
  const head = { format: 'trapp-routine' as const, schema: PACKAGE_SCHEMA as 2, madeBy: routine.owner, madeOn: today, version: number ?? null, licence, notes };
  return { output: { ...head, ...(roles.length > 0 && { roles }), routine }, about: about({ subjectId: routineKey }) };
};
