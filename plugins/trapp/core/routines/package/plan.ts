import { compareRoutines, documentWords, type CoordinatorLanguage, type RoutineChange } from '../compare/index';
import { isSame } from '../compare/differences';
import { keyOf, titleOf } from '../compare/names';
import { isListPart, partIn, type DraftDocument } from '../draft';
import type { Routine } from '../routine';

/** One thing in a package that may be taken in or left. */
export interface PackageItem {
  /** The part, and the key where there are several: "rules/tre-dager", "staircase", "services". */
  readonly id: string;
  readonly title: string;
  readonly state: 'added' | 'changed' | 'unchanged';
  /** What is different from what is there, a sentence each. */
  readonly lines: readonly string[];
}

export interface PackagePlan {
  readonly items: readonly PackageItem[];
  /** Titles of what the draft has and the package has not: it stays. */
  readonly kept: readonly string[];
}

/** Fields that say which document it is, and no content. */
const identity = new Set(['schema', 'key']);

/** What taking the package into the draft would do, part by part; an empty draft is a routine that has not begun. */
export function planPackage(draft: DraftDocument, routine: Routine, language: CoordinatorLanguage): PackagePlan {
  const items = partsOf(routine).map(({ part, key, value }): PackageItem => {
    const was = valueAt(draft, part, key);
    const asDocument = (one: unknown) => ({ [part]: key === null ? one : [one] });
    const state = was === undefined ? 'added' : isSame(was, value) ? 'unchanged' : 'changed';
    // What is in a list and not in the package stays; a whole that is taken in replaces the one before.
    const changes = state !== 'changed' ? [] : compareRoutines(asDocument(was), asDocument(value), language).filter(({ kind }) => kind !== 'removed' || !Array.isArray(value));
    const lines = key === null ? changes.map((change) => told(change, language)) : changes.flatMap((change) => change.lines);
    return { id: idOf(part, key), title: titleOfPart(part, value, key, language), state, lines };
  });
  const kept = compareRoutines(draft, routine, language).filter(({ part, kind }) => kind === 'removed' && part !== 'steps');
  return { items, kept: kept.map(({ title }) => title) };
}

function told({ title, kind, lines }: RoutineChange, language: CoordinatorLanguage): string {
  const { state } = documentWords(language);
  return `${title}: ${lines.length > 0 ? lines.join('; ') : state[kind]}`;
}

/**
 * The draft with what was chosen of the package taken in. What has the same key is replaced where it stands, what is new is put last, and
 * whatever else the draft has stays as it is.
 */
export function takeIn(draft: DraftDocument, routine: Routine, chosen: ReadonlySet<string>): DraftDocument {
  const taken: Record<string, unknown> = { ...draft };
  for (const { part, key, value } of partsOf(routine)) {
    if (!chosen.has(idOf(part, key))) continue;
    if (key === null) taken[part] = Array.isArray(value) ? merged(taken[part], value) : value;
    else taken[part] = merged(taken[part], [value]);
  }
  return taken;
}

interface Part {
  readonly part: string;
  readonly key: string | null;
  readonly value: unknown;
}

function partsOf(routine: Routine): Part[] {
  return Object.entries(routine).flatMap(([part, value]): Part[] => {
    if (identity.has(part) || value === undefined) return [];
    return isListPart(part) ? (routine[part] ?? []).map((one) => ({ part, key: one.key, value: one })) : [{ part, key: null, value }];
  });
}

/** Items by key: those of the package win, in the place of those they replace. Plain values are put together. */
function merged(held: unknown, brought: readonly unknown[]): unknown[] {
  const before: unknown[] = Array.isArray(held) ? held : [];
  const named = (one: unknown) => keyOf(one) ?? one;
  const byName = new Map(brought.map((one) => [named(one), one]));
  const kept = before.map((one) => byName.get(named(one)) ?? one);
  const there = new Set(before.map(named));
  return [...kept, ...brought.filter((one) => !there.has(named(one)))];
}

const valueAt = (document: DraftDocument, part: string, key: string | null): unknown => (key !== null && isListPart(part) ? partIn(document, part, key) : document[part]);

const idOf = (part: string, key: string | null) => (key === null ? part : `${part}/${key}`);

function titleOfPart(part: string, value: unknown, key: string | null, language: CoordinatorLanguage): string {
  const { parts, fields } = documentWords(language);
  return key === null ? (fields[part] ?? part) : `${parts[part] ?? part} «${titleOf(value, language)}»`;
}
