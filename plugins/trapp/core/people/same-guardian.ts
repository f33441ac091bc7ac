import { isBarred } from './home-rights';
import { areReachedAlike, plainName } from './names';
import type { Guardian } from './people';

type Told = Pick<Guardian, 'name' | 'phone' | 'email'>;

/** The first and the last word of a name: what is left when a middle name comes or goes. */
export function nameEnds(name: string): readonly [string, string] {
  const words = plainName(name).split(' ');
  return [words[0] ?? '', words.at(-1) ?? ''];
}

/** Are two guardians of one pupil one person in two spellings? The same first name, and the last name, the telephone or the e-mail: one of these alone may be the whole home's. */
function isSamePerson(one: Told, other: Told): boolean {
  const [[first, last], [otherFirst, otherLast]] = [nameEnds(one.name), nameEnds(other.name)];
  return first === otherFirst && (last === otherLast || areReachedAlike(one, other));
}

/** Those of a pupil's guardians that are the same person as this one, the one itself among them, also by way of each other. */
export function rowsOfPerson<T extends Told>(one: T, guardians: readonly T[]): T[] {
  const found = [one];
  for (const known of found) found.push(...guardians.filter((other) => !found.includes(other) && isSamePerson(known, other)));
  return found;
}

/**
 * Guardians, of one pupil or several, each with what has been decided of the person. Files may have brought one person in twice, under two spellings: a block,
 * and that somebody has no responsibility, holds for the person and not for a spelling (sec-10).
 */
export function asPersons<T extends Guardian>(guardians: readonly T[]): T[] {
  const concerned = new Map<string, T[]>(guardians.filter(isBarred).map(({ pupilId }) => [pupilId, []]));
  for (const guardian of guardians) concerned.get(guardian.pupilId)?.push(guardian);
  return guardians.map((guardian) => {
    const rows = rowsOfPerson(guardian, concerned.get(guardian.pupilId) ?? []);
    return { ...guardian, blocked: rows.some(({ blocked }) => blocked), responsibility: rows.some(({ responsibility }) => responsibility === 'no') ? 'no' : guardian.responsibility };
  });
}
