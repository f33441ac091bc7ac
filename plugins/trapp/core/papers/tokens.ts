import { languages, type Language } from '../language/index';
import { fieldName, paperFields } from './fields';

const braces = /\{([^{}]*)\}/g;

/** The fields that a text asks for, as they are written. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(braces)].map(([, name = '']) => name.trim());
}

/** Puts values in the place of fields, once: a value with braces in it stays as it is. What has no value is as `otherwise` says. */
export function fillFields(text: string, valueOf: (field: string) => string | undefined, otherwise: (written: string) => string): string {
  return text.replace(braces, (written, name: string) => valueOf(name.trim()) ?? otherwise(written));
}

/** The text as its writer sees it: `{pupil}` as `{elev}`, in the text's own language. */
export function shownFields(text: string, language: Language): string {
  return text.replace(braces, (written, name: string) => (Object.hasOwn(paperFields, name) ? `{${shownName(name, language)}}` : written));
}

/** What the writer typed, as it is kept. A field by its name in any language is known; what is no field stays as it was typed, and the check tells. */
export function keptFields(text: string, language: Language): string {
  const names = namesIn(language);
  return text.replace(braces, (written, name: string) => {
    const key = names.get(name.trim().toLowerCase());
    return key === undefined ? written : `{${key}}`;
  });
}

export function shownName(key: string, language: Language): string {
  return fieldName(key, language).toLowerCase();
}

const known = new Map<Language, ReadonlyMap<string, string>>();

/** Names as keys; the writer's own language wins over the others. */
function namesIn(language: Language): ReadonlyMap<string, string> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const keys = Object.entries(paperFields).filter(([, { shape }]) => shape === 'value').map(([key]) => key);
  const order = [...languages.filter((other) => other !== language), language];
  const names = new Map(order.flatMap((one) => keys.map((key) => [shownName(key, one), key] as const)));
  known.set(language, names);
  return names;
}
