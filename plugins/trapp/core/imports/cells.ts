import { dayFromNumber, dayNumber, type Day } from '../calendar/index';
import type { ImportProfile } from './profile';

/** Control characters, and the marks that turn the direction of text around: never part of a name or a remark. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]/;

/** What a spreadsheet would run when the text is exported again. "+47 …" and "- ringte hjem" are ordinary writing. */
const FORMULA = /^\s*[=@\uff1d\uff20]/;

export function hasControl(cell: string): boolean {
  return CONTROL.test(cell);
}

export function isFormula(cell: string): boolean {
  return FORMULA.test(cell);
}

/** The cell as it may be quoted back in a message: short, and on one line. */
export function quoted(cell: string): string {
  const plain = cell.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]+/g, ' ').trim();
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
}

const DATE_FORMS: Readonly<Record<ImportProfile['dateFormat'], RegExp>> = {
  'YYYY-MM-DD': /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/,
  'DD.MM.YYYY': /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/,
  'DD/MM/YYYY': /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})$/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
};

/** The day that the cell means, or undefined: 31.02. is no day. A time of day after it is let pass. */
export function readDay(cell: string, format: ImportProfile['dateFormat']): Day | undefined {
  const parts = DATE_FORMS[format].exec(cell.replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, ''))?.groups;
  if (parts === undefined) return undefined;
  const day = `${parts.y}-${(parts.m ?? '').padStart(2, '0')}-${(parts.d ?? '').padStart(2, '0')}`;
  const number = dayNumber(day);
  return Number.isNaN(number) || dayFromNumber(number) !== day ? undefined : day;
}

/** A plain number that is not negative, or undefined. */
export function readNumber(cell: string, decimalSign: ',' | '.'): number | undefined {
  const plain = decimalSign === ',' ? /^\d{1,6}(,\d{1,4})?$/ : /^\d{1,6}(\.\d{1,4})?$/;
  return plain.test(cell) ? Number(cell.replace(',', '.')) : undefined;
}
