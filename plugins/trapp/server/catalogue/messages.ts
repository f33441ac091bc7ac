import { inEachLanguage } from '../../core/language/index';

export const words = inEachLanguage({
  nb: { somebody: 'Koordinator', same: (other: string) => `«${other}» heter det samme. Gi dem navn som kan skilles fra hverandre.` },
  nn: { somebody: 'Koordinator', same: (other: string) => `«${other}» heiter det same. Gi dei namn som kan skiljast frå kvarandre.` },
  en: { somebody: 'Coordinator', same: (other: string) => `“${other}” is called the same. Give them names that can be told apart.` },
});
