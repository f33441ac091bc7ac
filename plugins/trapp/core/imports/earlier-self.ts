import { isBarred, isSameName, type Guardian, type Pupil } from '../people/index';
import type { RosterPupil } from './roster-row';

/** Everybody who is known, and whom the file names by id. */
interface Known {
  readonly pupils: readonly Pupil[];
  readonly guardians: readonly Guardian[];
}

/**
 * Who a pupil with an id that nobody knows has been before: somebody of the same name and day of birth whom the file does not name beside them. A new school
 * system gives everybody new ids; a shield or a block must not stay behind with the old one (sec-10). Only those who carry something of the kind.
 */
export function earlierSelf(row: RosterPupil, { pupils, guardians }: Known, named: ReadonlySet<string>): { readonly pupil: Pupil; readonly guardians: readonly Guardian[] } | undefined {
  if (row.birthDate === null) return undefined;
  const same = pupils.filter((pupil) => pupil.birthDate === row.birthDate && !named.has(pupil.sourceId) && isSameName(pupil.givenName, row.givenName) && isSameName(pupil.familyName, row.familyName));
  const selves = same.map((pupil) => ({ pupil, guardians: guardians.filter((guardian) => guardian.pupilId === pupil.id && isBarred(guardian)) }));
  return selves.filter((self) => self.pupil.protection !== 'none' || self.guardians.length > 0).sort((one, other) => weight(other.pupil) - weight(one.pupil))[0];
}

function weight({ protection }: Pupil): number {
  return protection === 'strictly_confidential' ? 2 : protection === 'confidential' ? 1 : 0;
}
