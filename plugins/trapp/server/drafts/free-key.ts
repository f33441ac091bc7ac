import type { DraftPart } from '../../core/routines/index';
import type { DraftStore } from './draft.store';

const LONGEST = 60;

/** A key for the entry that no other entry has: the part's own when it is free, else with the routine's before it, or a number behind. */
export async function freeKey(store: Pick<DraftStore, 'taken'>, part: DraftPart, routineKey: string, key: string): Promise<string> {
  const long = `${routineKey}-${key}`.slice(0, LONGEST - 3).replace(/-+$/, '');
  const wanted = [key, long, ...Array.from({ length: 97 }, (_, index) => `${long}-${index + 2}`)];
  const taken = await store.taken(part, wanted);
  const free = wanted.find((one) => !taken.has(one));
  if (free === undefined) throw new Error(`There are a hundred entries called ${key} already`);
  return free;
}
