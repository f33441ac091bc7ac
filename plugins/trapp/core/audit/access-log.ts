import type { Day } from '../calendar/index';
import { lists, type Deed } from './deeds';

/** Something that a member of staff did, on a day and at a time in Norway ("08:12"). */
export interface LookedUp {
  readonly staffId: string;
  readonly on: Day;
  readonly time: string;
  readonly deed: Deed;
}

export interface PersonThatDay {
  readonly staffId: string;
  readonly from: string;
  readonly to: string;
  readonly deeds: readonly { readonly deed: Deed; readonly times: number }[];
}

export interface LogDay {
  readonly on: Day;
  readonly people: readonly PersonThatDay[];
}

/**
 * The log so that it can be read: the newest day first, in it each person once, in the order that they came, with what they did and how often. What was a
 * name in a list stands last: it says least.
 */
export function byDay(lookedUp: readonly LookedUp[]): LogDay[] {
  const inOrder = [...lookedUp].sort((a, b) => b.on.localeCompare(a.on) || a.time.localeCompare(b.time));
  return groupsOf(inOrder, ({ on }) => on).map(([on, thatDay]) => ({ on, people: groupsOf(thatDay, ({ staffId }) => staffId).map(([staffId, own]) => person(staffId, own)) }));
}

function person(staffId: string, own: readonly LookedUp[]): PersonThatDay {
  const done = groupsOf(own, ({ deed }) => deed).map(([deed, all]) => ({ deed, times: all.length }));
  const isList = ({ deed }: { readonly deed: Deed }) => Number(lists.includes(deed));
  return { staffId, from: own[0]?.time ?? '', to: own.at(-1)?.time ?? '', deeds: done.sort((a, b) => isList(a) - isList(b)) };
}

function groupsOf<T, Key>(all: readonly T[], keyOf: (one: T) => Key): [Key, T[]][] {
  const groups = new Map<Key, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups];
}
