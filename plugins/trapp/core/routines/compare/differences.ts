import { isObject, isText, keyOf, textIn, titleOf, valueInWords, type Json } from './names';
import { conditionDifferences, prefillDifferences } from './conditions';
import type { CoordinatorLanguage, DocumentWords } from './words';

/** What is needed to say a difference: the reader's words, and the titles of what keys name. */
export interface Telling {
  readonly language: CoordinatorLanguage;
  readonly words: DocumentWords;
  readonly titles: ReadonlyMap<string, string>;
}

/** A text longer than this is said to be rewritten; shorter ones are shown, before and after. */
const SHOWN = 160;
const conditionFields = new Set(['conditions', 'when']);

/** What is different between two of the same part, a sentence for each field; empty when nothing is. Half-written parts are compared too. */
export function differences(before: Json, after: Json, telling: Telling): string[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields.flatMap((field) => (isSame(before[field], after[field]) ? [] : fieldDifferences(field, before[field], after[field], telling)));
}

function fieldDifferences(field: string, before: unknown, after: unknown, telling: Telling): string[] {
  const { words } = telling;
  const name = words.fields[field] ?? field;
  if (field === 'prefill') return prefillDifferences(name, before, after, telling);
  if (conditionFields.has(field)) return conditionDifferences(name, before, after, telling);
  if (isText(before) && isText(after)) return textDifferences(name, before, after, telling);
  if (Array.isArray(before ?? []) && Array.isArray(after ?? [])) return listDifferences(field, (before ?? []) as unknown[], (after ?? []) as unknown[], telling);
  if (before === undefined) return [words.set(name, inWords(field, after, telling))];
  if (after === undefined) return [words.cleared(name, inWords(field, before, telling))];
  if (isObject(before) && isObject(after) && !('unit' in after) && !('kind' in after)) return differences(before, after, telling).map((line) => `${name}: ${line}`);
  return [words.changed(name, inWords(field, before, telling), inWords(field, after, telling))];
}

function textDifferences(name: string, before: Json, after: Json, { language, words }: Telling): string[] {
  const others = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((one) => one !== language && before[one] !== after[one]);
  const [old, now] = [textIn(before, language), textIn(after, language)];
  if (old === now) return [words.translated(name, others.map((one) => words.values[one] ?? one).join(` ${words.and} `))];
  return [old.length + now.length > SHOWN ? words.rewritten(name) : words.changed(name, `«${old}»`, `«${now}»`)];
}

function listDifferences(field: string, before: readonly unknown[], after: readonly unknown[], telling: Telling): string[] {
  return [...before, ...after].every((one) => keyOf(one) !== undefined) ? keyedDifferences(field, before as readonly Json[], after as readonly Json[], telling) : plainDifferences(field, before, after, telling);
}

/** Items are known by their keys: what is new, gone, changed and moved. */
function keyedDifferences(field: string, before: readonly Json[], after: readonly Json[], telling: Telling): string[] {
  const { words, language } = telling;
  const noun = words.items[field] ?? words.fields[field] ?? field;
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Set(after.map(keyOf));
  const changed = after.flatMap((one) => {
    const same = old.get(keyOf(one));
    if (same === undefined) return [words.added(noun, titleOf(one, language))];
    return differences(same, one, telling).map((line) => `${noun} «${titleOf(one, language)}»: ${line}`);
  });
  const gone = before.filter((one) => !now.has(keyOf(one))).map((one) => words.removed(noun, titleOf(one, language)));
  const isMoved = !isSame(before.map(keyOf).filter((key) => now.has(key)), after.map(keyOf).filter((key) => old.has(key)));
  return [...changed, ...gone, ...(isMoved ? [words.moved(words.fields[field] ?? field)] : [])];
}

/** Items without keys are compared as they are, in whatever order they stand. */
function plainDifferences(field: string, before: readonly unknown[], after: readonly unknown[], telling: Telling): string[] {
  const { words } = telling;
  const name = words.fields[field] ?? field;
  const missingIn = (others: readonly unknown[]) => (one: unknown) => !others.some((other) => isSame(one, other));
  const [added, gone] = [after.filter(missingIn(before)), before.filter(missingIn(after))];
  if (added.length + gone.length === 0) return [words.moved(name)];
  const said = (items: readonly unknown[]) => items.map((one) => inWords(field, one, telling)).join(', ');
  const line = words.listed(name, said(added), said(gone));
  return [line.length > 3 * SHOWN ? words.rewritten(name) : line];
}

const inWords = (field: string, value: unknown, { words, titles }: Telling) => valueInWords(field, value, words, titles);

/** The order of an object's fields says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}
