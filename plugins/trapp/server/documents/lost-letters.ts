import type { Outline } from '../../core/documents/index';
import { isDrawnAsWritten } from './printable';

const nb = 'Noen bokstaver kan ikke skrives på dette papiret. Der står det «?», eller en bokstav som ligner. I Trapp står det slik det ble skrevet.';
const words: Readonly<Record<Outline['language'], string>> = {
  nb,
  nn: 'Nokre bokstavar kan ikkje skrivast på dette papiret. Der står det «?», eller ein bokstav som liknar. I Trapp står det slik det vart skrive.',
  en: 'Some letters cannot be printed on this paper. They are shown as “?”, or as a letter that looks like them. In Trapp they stand as they were written.',
  se: nb,
};

/** What the paper says of itself when somebody has written letters that the typeface lacks (Arabic, Tamil, some marks): a name is never changed in silence (sec-9). Null when all are there. */
export function noteOfLostLetters({ language, title, municipality, school, footer, nodes }: Outline): string | null {
  return isDrawnAsWritten(JSON.stringify([title, municipality, school, footer, nodes])) ? null : words[language];
}
