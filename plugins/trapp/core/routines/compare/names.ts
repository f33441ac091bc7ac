import { withoutCapital } from '../../language/index';
import type { CoordinatorLanguage, DocumentWords } from './words';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What tells an item of a list from its neighbours, whatever its place; undefined for what has nothing of the kind. */
export function keyOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const key = value['key'] ?? value['linkId'] ?? value['id'] ?? value['label'];
  return typeof key === 'string' ? key : undefined;
}

/** The name that people know a part by, in the reader's language where it has it. */
export function titleOf(value: unknown, language: CoordinatorLanguage): string {
  const title = isObject(value) ? (value['title'] ?? value['text']) : undefined;
  if (isText(title)) return textIn(title, language);
  return keyOf(value) ?? '';
}

/** A text in several languages. */
export function isText(value: unknown): value is Json {
  return isObject(value) && typeof value['nb'] === 'string';
}

export function textIn(text: Json, language: CoordinatorLanguage): string {
  return String(text[language] ?? text['nb']);
}

/** Titles by key of everything in the documents that has a title, so that what refers to it can be read. */
export function titlesIn(documents: readonly unknown[], language: CoordinatorLanguage): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isObject(value)) return;
    const key = keyOf(value);
    if (key !== undefined && titleOf(value, language) !== key) titles.set(key, titleOf(value, language));
    Object.values(value).forEach(walk);
  };
  documents.forEach(walk);
  return titles;
}

/** A field's value in words: keys as the titles of what they name, durations with their unit, yes and no. */
export function valueInWords(field: string, value: unknown, words: DocumentWords, titles: ReadonlyMap<string, string>): string {
  const inWords = (one: unknown) => valueInWords(field, one, words, titles);
  if (value === undefined || value === null || value === '') return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return words.values[`${field}.${value}`] ?? words.values[value] ?? quoted(titles.get(value)) ?? value;
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (isText(value)) return `«${String(value['nb'])}»`;
  if (!isObject(value)) return '';
  const duration = durationIn(value, words);
  if (duration !== undefined) return duration;
  const { kind, ...rest } = value;
  const details = Object.entries(rest).map(([name, one]) => `${withoutCapital(words.fields[name] ?? name)} ${valueInWords(name, one, words, titles)}`);
  return [...(kind === undefined ? [] : [inWords(kind)]), ...(details.length === 0 ? [] : [kind === undefined ? details.join(', ') : `(${details.join(', ')})`])].join(' ');
}

export function durationIn({ amount, unit, minutes, startsAt }: Json, words: DocumentWords): string | undefined {
  if (unit === 'after_school_start' && typeof minutes === 'number' && typeof startsAt === 'string') return words.afterSchoolStart(minutes, startsAt);
  const names = Object.entries(words.duration).find(([name]) => name === unit)?.[1];
  return typeof amount === 'number' && names !== undefined ? `${amount} ${names[amount === 1 ? 0 : 1]}` : undefined;
}

const quoted = (title: string | undefined) => (title === undefined ? undefined : `«${title}»`);
