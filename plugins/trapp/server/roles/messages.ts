import { inEachLanguage } from '../../core/language/index';

export const words = inEachLanguage({
  nb: { tooMany: (most: number) => `Det er plass til ${most} egne roller. Gi nytt navn til en som ikke lenger brukes.` },
  nn: { tooMany: (most: number) => `Det er plass til ${most} eigne roller. Gi nytt namn til ei som ikkje lenger blir brukt.` },
  en: { tooMany: (most: number) => `There is room for ${most} roles of your own. Rename one that is no longer used.` },
});
