import { languages, type Language } from './languages';

/**
 * Content as somebody reads it who reads another language: wherever a text is written in it, that stands first, in the place that bokmål has.
 * What reads only the first language then reads theirs. What is not translated stays as it is.
 */
export function readIn<T>(content: T, language: Language): T {
  return language === 'nb' ? content : (turned(content, language) as T);
}

function turned(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => turned(one, language));
  if (typeof value !== 'object' || value === null) return value;
  const held = value as Readonly<Record<string, unknown>>;
  if (isText(held)) return { ...held, nb: held[language] ?? held['nb'] };
  return Object.fromEntries(Object.entries(held).map(([name, inner]) => [name, turned(inner, language)]));
}

function isText(value: Readonly<Record<string, unknown>>): boolean {
  return typeof value['nb'] === 'string' && Object.keys(value).every((key) => languages.some((known) => known === key));
}
