import type { DraftPart } from '../../core/routines/index';
import type { DraftStore } from './draft.store';

const LONGEST = 60;
type Keys = Pick<DraftStore, 'taken'>;

/** A key for the entry that no other entry has: the part's own when it is free, else with the routine's before it, or a number behind. */
export async function freeKey(store: Keys, part: DraftPart, routineKey: string, key: string, given: ReadonlySet<string> = new Set()): Promise<string> {
  const long = withRoutine(routineKey, key);
  const wanted = [key, long, ...Array.from({ length: 97 }, (_, index) => `${long}-${index + 2}`)];
  const taken = await store.taken(part, wanted);
  const free = wanted.find((one) => !taken.has(one) && !given.has(one));
  if (free === undefined) throw new Error(`There are a hundred entries called ${key} already`);
  return free;
}

/** Such keys for several entries, in their order: asked for all at once, and one by one only where the usual ones are taken. */
export async function freeKeys(store: Keys, part: DraftPart, routineKey: string, keys: readonly string[]): Promise<string[]> {
  const taken = await store.taken(part, keys.flatMap((key) => [key, withRoutine(routineKey, key)]));
  const given = new Set<string>();
  for (const key of keys) {
    const usual = [key, withRoutine(routineKey, key)].find((one) => !taken.has(one) && !given.has(one));
    given.add(usual ?? (await freeKey(store, part, routineKey, key, given)));
  }
  return [...given];
}

const withRoutine = (routineKey: string, key: string) => `${routineKey}-${key}`.slice(0, LONGEST - 3).replace(/-+$/, '');
