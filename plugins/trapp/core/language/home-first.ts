import type { Language } from './languages';

/** The languages that a paper is written in, those of the home first: families read and are asked in theirs (B94). Apart from the schemas, as `say` is. */
export function homeFirst<L extends Language>(written: readonly L[], home: readonly Language[]): L[] {
  const theirs = home.flatMap((language) => written.filter((one) => one === language));
  return [...new Set([...theirs, ...written])];
}
