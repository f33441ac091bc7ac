/** What Roboto can draw (its character map), and line breaks. Latin with Sámi and Vietnamese letters, Greek and Cyrillic. */
const DRAWN =
  '\\n\\u0020-\\u007e\\u00a0-\\u00ac\\u00ae-\\u017f\\u018f\\u0192\\u01a0\\u01a1\\u01af\\u01b0\\u01f0\\u01fa-\\u01ff\\u0218-\\u021b\\u0237\\u0259\\u02bc\\u02c6\\u02c7\\u02c9' +
  '\\u02d8-\\u02dd\\u0300\\u0301\\u0303\\u0309\\u030f\\u0323\\u0384-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03ce\\u0400-\\u0486\\u0488-\\u0513\\u1e00\\u1e01\\u1e3e\\u1e3f' +
  '\\u1e80-\\u1e85\\u1e9e\\u1ea0-\\u1ef9\\u2000-\\u200a\\u2010\\u2011\\u2013-\\u2015\\u2017-\\u201e\\u2020-\\u2022\\u2025-\\u2027\\u2030\\u2032\\u2033\\u2039\\u203a\\u203c\\u2044' +
  '\\u2070\\u2074-\\u208e\\u20ac\\u2116\\u2122\\u2126\\u2202\\u2206\\u2211\\u2212\\u221a\\u221e\\u2248\\u2260\\u2264\\u2265\\u25a0\\u25cf\\ufb01-\\ufb04';
const drawnCharacter = new RegExp(`^[${DRAWN}]$`);
const everythingElse = new RegExp(`[^${DRAWN}]`, 'gu');

const ZERO_WIDTH_SPACE = '\u200b';

/** Control characters, direction overrides, joiners, soft hyphens and byte-order marks: never drawn, only ever confusing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Variation_Selector}]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u;
const inPlainLetters: Readonly<Record<string, string>> = { '→': '->', '←': '<-', '‒': '–', '‑': '-', '☐': '[ ]', '☑': '[x]', '☒': '[x]', '✓': 'x', '✔': 'x', '⁃': '-', '▪': '•', '◦': '•' };

/**
 * Text as it can be drawn: line breaks kept, other control characters and pictographs left out, letters that the font lacks
 * without their marks ("ǩ" as "k"), and "?" for what has no likeness. A word wider than `width` points may be broken where it
 * ends: an unbroken word of 20,000 characters would otherwise keep the layout busy for half a minute (security.md, fact 10).
 */
export function printable(text: string, width: number, fontSize: number): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .normalize('NFC')
    .replace(everythingElse, likeness)
    .trim()
    .replace(/[^\s-]{6,}/g, (word) => breakable(word, width / fontSize));
}

/** Does every letter of the text stand on paper as it was written? Signs without letters, such as arrows and pictographs, are not asked about. */
export function isDrawnAsWritten(text: string): boolean {
  return (text.normalize('NFC').match(everythingElse) ?? []).every((character) => !/[\p{L}\p{M}\p{N}]/u.test(character) || INVISIBLE.test(character));
}

/** The text's width in points, from the mean widths of Roboto's kinds of letters. */
export function widthOf(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * fontSize;
}

function breakable(word: string, roomInEms: number): string {
  let broken = '';
  let used = 0;
  for (const character of word) {
    const ems = emsOf(character);
    if (used > 0 && used + ems > roomInEms) {
      broken += ZERO_WIDTH_SPACE;
      used = 0;
    }
    broken += character;
    used += ems;
  }
  return broken;
}

function emsOf(character: string): number {
  if (/[fijlrtI.,:;!|'´`()[\] ]/.test(character)) return 0.33;
  if (/[mwMW@—%]/.test(character)) return 0.9;
  return /\p{Lu}/u.test(character) ? 0.68 : 0.57;
}

function likeness(character: string): string {
  const plain = inPlainLetters[character];
  if (plain !== undefined) return plain;
  if (INVISIBLE.test(character) || PICTOGRAPH.test(character)) return '';
  const base = [...character.normalize('NFKD')].filter((part) => drawnCharacter.test(part) && !/\p{M}/u.test(part)).join('');
  return base === '' ? (/\p{M}/u.test(character) ? '' : '?') : base;
}
