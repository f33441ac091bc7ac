import type { Language } from './languages';

/** A day (`YYYY-MM-DD`) as people write it: 20.11.2026. The same in every language of ours. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}

/** A number with at most two decimals, cut and never rounded up, so that 9,999 is not shown as a limit of 10 that was reached. */
export function formatNumber(value: number, language: Language): string {
  const cut = Math.trunc(Math.abs(value) * 100 + 1e-6) / 100;
  const digits = String(cut).replace('.', language === 'en' ? '.' : ',');
  return value < 0 && cut !== 0 ? `−${digits}` : digits;
}

/** "A", "A og B", "A, B og C": a list joined by the last word. */
export function listed(parts: readonly string[], lastWord: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${lastWord} ${parts.at(-1)}`;
}

/** The text as it begins a sentence, a line of a list or a heading. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text as it stands within a sentence. */
export function withoutCapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Puts values into a sentence: `fill('Steg {number}', {number: 2})`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
