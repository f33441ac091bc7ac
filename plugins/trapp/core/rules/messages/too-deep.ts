import { inEachLanguage } from '../../language/index';

/** By itself, because every page that reads a rule has the schema that says it, and none of the check's other words. */
export const { tooDeep } = inEachLanguage({
  nb: { tooDeep: (most: number) => `Gruppene ligger mer enn ${most} nivåer inne i hverandre. Del regelen i flere.` },
  nn: { tooDeep: (most: number) => `Gruppene ligg meir enn ${most} nivå inne i kvarandre. Del regelen i fleire.` },
  en: { tooDeep: (most: number) => `The groups lie more than ${most} levels inside each other. Split the rule into several.` },
});
