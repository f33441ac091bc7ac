import { allItemsOf, type Guide } from './guide';

/** As many letters as leave room for a number behind them. */
const STEM = 54;

/** The first of `stem`, `stem-2`, `stem-3` … that is free. */
export function freeKey(taken: ReadonlySet<string>, stem: string): string {
  const root = stem.replace(/-\d+$/, '').slice(0, STEM).replace(/-+$/, '');
  if (!taken.has(root)) return root;
  for (let number = 2; ; number += 1) if (!taken.has(`${root}-${number}`)) return `${root}-${number}`;
}

/** The next of `stem-1`, `stem-2` … after the highest there is: a number that was given up is not given to something else. */
export function nextKey(taken: Iterable<string>, stem: string): string {
  const numbers = [...taken].flatMap((key) => (key.startsWith(`${stem}-`) && /^\d{1,9}$/.test(key.slice(stem.length + 1)) ? [Number(key.slice(stem.length + 1))] : []));
  return `${stem}-${Math.max(0, ...numbers) + 1}`;
}

export function linkIdsOf(guide: Guide): Set<string> {
  return new Set(allItemsOf(guide).map(({ linkId }) => linkId));
}
