import { isBarred, isSameName, type Guardian, type Pupil } from '../people/index';
import type { RosterPupil } from './roster-row';

/** Everybody who is known, and whom the file names by id. */
interface Known {
  readonly pupils: readonly Pupil[];
  readonly guardians: readonly Guardian[];
}

/**
 * Who a pupil with an id that nobody knows has been before: everybody of the same name and day of birth whom the file does not name beside them. A new school
 * system gives everybody new ids, and may do so more than once; no shield, nobody who is named and no block must stay behind with an old one (sec-10). Only
 * those who carry something of the kind.
 */
export function earlierSelf(row: RosterPupil, { pupils, guardians }: Known, named: ReadonlySet<string>): { readonly pupil: Pupil; readonly guardians: readonly Guardian[] } | undefined {
  if (row.birthDate === null) return undefined;
  const same = pupils.filter((pupil) => pupil.birthDate === row.birthDate && !named.has(pupil.sourceId) && isSameName(pupil.givenName, row.givenName) && isSameName(pupil.familyName, row.familyName));
  const barred = guardians.filter((guardian) => isBarred(guardian) && same.some(({ id }) => id === guardian.pupilId));
  const shielded = same.filter(({ protection }) => protection !== 'none').sort((one, other) => weight(other) - weight(one));
  const pupil = shielded[0] ?? same.find(({ id }) => barred.some(({ pupilId }) => pupilId === id));
  if (pupil === undefined) return undefined;
  return {
    pupil: { ...pupil, namedStaff: [...new Set(shielded.flatMap(({ namedStaff }) => namedStaff))].slice(0, MOST_NAMED) },
    guardians: barred.filter((guardian, index) => barred.findIndex((other) => contact(other) === contact(guardian)) === index),
  };
}

/** As many as a pupil may have. */
const MOST_NAMED = 40;

/** Two who are told of in the same way are one. */
function contact({ name, phone, email, blocked, responsibility }: Guardian): string {
  return JSON.stringify([name, phone, email, blocked, responsibility]);
}

function weight({ protection }: Pupil): number {
  return protection === 'strictly_confidential' ? 2 : protection === 'confidential' ? 1 : 0;
}
