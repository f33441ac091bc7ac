import { checkCourses } from '../../core/cases/index';
import { recordedBy } from '../../core/imports/index';
import type { Language } from '../../core/language/index';
import { checkNamedRoles, checkRoutine } from '../../core/routines/index';
import type { Stores } from '../stores';

/** What stands in the way of publishing the document in this municipality, with its files and its roles, told in the reader's language. */
export async function checkDocument({ authored, roles }: Pick<Stores, 'authored' | 'roles'>, document: unknown, reader: Language): Promise<Pick<Awaited<ReturnType<typeof checkRoutine>>, 'errors' | 'advice'>> {
  const { errors, advice } = await checkRoutine(document, recordedBy(await authored.importProfiles()), reader);
  // A course is played only where nothing else is in its way.
  const courses = errors.length > 0 ? [] : await checkCourses(document, reader);
  return { errors: [...errors, ...checkNamedRoles(document, await roles.all(), reader), ...courses], advice };
}
