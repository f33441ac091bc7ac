import { checkAbsenceNames } from '../../core/absences/index';
import { about } from '../../core/audit/index';
import { tellFaults } from '../../core/language/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { words } from './messages';
import { writer } from './writer';

/** What the municipality calls kinds of absence, and how that has changed (F1). */
export const viewAbsenceNames: Handler<'viewAbsenceNames'> = async ({ guard, stores }) => {
  const refused = guard({ kind: 'routine' });
  if (refused) return refused;
  return { output: await stores.catalogue.absenceNames.whole(), about: about({}) };
};

/** Refuses two kinds with the same name, and what somebody else has changed since it was read. */
export const saveAbsenceNames: Handler<'saveAbsenceNames'> = async ({ guard, stores, input: { content, edition }, actor, now, reader }) => {
  const refused = guard({ kind: 'routine' });
  if (refused) return refused;
  const faults = checkAbsenceNames(content, words.same);
  if (faults.length > 0) return refuse('invalid_input', tellFaults(faults, reader));
  if (!(await stores.catalogue.absenceNames.save(content, edition, { at: now, by: writer(actor) }))) return refuse('version_conflict');
  return { output: await stores.catalogue.absenceNames.whole(), about: about({ subjectId: 'absence_names' }) };
};
