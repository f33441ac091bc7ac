import type { MunicipalRole } from '../../people/index';
import { compareRoutines, documentWords, type CoordinatorLanguage, type RoutineChange } from '../compare/index';
import { isSame } from '../compare/differences';
import { isObject, keyOf, titleOf, type Json } from '../compare/names';
import type { DraftDocument } from '../draft';
import type { Routine } from '../routine';
import { choicesFor, idOf, namesIn, packageRoles, plain, withMapping, type Mapping, type PackageRole } from './mapping';

/** One thing in a package that may be taken in or left. */
export interface PackageItem {
  /** The part, and the key where there are several: "rules/tre-dager", "services/ppt", "staircase". */
  readonly id: string;
  readonly title: string;
  /** `not_there`: an area of a plan template that is one of ours now, and ours has no such area. `to_map`: we have none of this key, but others of the kind, and it is a service or named by other parts. Is it one of ours, or something new? */
  readonly state: 'added' | 'changed' | 'unchanged' | 'to_map' | 'not_there';
  /** What is different from what is there, a sentence each; of what is not there, what names it. */
  readonly lines: readonly string[];
  /** Which of ours it can be; empty unless it is to be mapped. */
  readonly choices: readonly { readonly key: string; readonly title: string }[];
  /** The one of ours with the same name. */
  readonly alike: string | null;
}

export interface PackagePlan {
  readonly items: readonly PackageItem[];
  readonly roles: readonly PackageRole[];
  /** Titles of what the draft has and the package has not: it stays. */
  readonly kept: readonly string[];
}

interface PlanContext {
  /** What is to be which of ours, as far as somebody has said. */
  readonly mapping?: Mapping;
  readonly ours?: readonly MunicipalRole[];
  /** The roles that the package tells of. */
  readonly described?: readonly Omit<MunicipalRole, 'retired'>[];
}

/** Fields that say which document it is, and no content. */
const identity = new Set(['schema', 'key']);

/** What taking the package into the draft would do, part by part; an empty draft is a routine that has not begun. */
export function planPackage(draft: DraftDocument, brought: Routine, language: CoordinatorLanguage, { mapping = new Map(), ours = [], described = [] }: PlanContext = {}): PackagePlan {
  const routine = withMapping(brought, mapping);
  const names = namesIn(brought);
  const items = partsOf(routine).map(({ part, key, value }): PackageItem => {
    const was = valueAt(draft, part, key);
    const choices = was === undefined && key !== null && (part === 'services' || names.has(idOf(part, key))) ? choicesFor(draft, part, language) : [];
    const asDocument = (one: unknown) => ({ [part]: key === null ? one : [one] });
    const state = choices.length > 0 ? 'to_map' : was === undefined ? 'added' : isSame(was, value) ? 'unchanged' : 'changed';
    // What is in a list and not in the package stays; a whole that is taken in replaces the one before.
    const changes = state !== 'changed' ? [] : compareRoutines(asDocument(was), asDocument(value), language).filter(({ kind }) => kind !== 'removed' || !Array.isArray(value));
    const lines = key === null ? changes.map((change) => told(change, language)) : changes.flatMap((change) => change.lines);
    const alike = choices.find(({ title }) => plain(title) === plain(titleOf(value, language)))?.key ?? null;
    return { id: idOf(part, key), title: titleOfPart(part, value, key, language), state, lines, choices, alike };
  });
  const kept = compareRoutines(draft, routine, language).filter(({ part, kind }) => kind === 'removed' && part !== 'steps');
  return { items: [...items, ...areasNotThere(draft, brought, mapping, language)], roles: packageRoles(brought, described, ours, language), kept: kept.map(({ title }) => title) };
}

/** What measures belong to and no plan template will have, because the package's template is mapped to one of ours: is it one of our areas? */
function areasNotThere(draft: DraftDocument, { planTemplates, measures }: Routine, mapping: Mapping, language: CoordinatorLanguage): PackageItem[] {
  const ours = areasIn(draft, language);
  const there = new Set([...ours.map(({ key }) => key), ...planTemplates.filter(({ key }) => !mapping.has(idOf('planTemplates', key))).flatMap(({ areas }) => areas.map(({ key }) => key))]);
  const theirs = new Map(planTemplates.flatMap(({ areas }) => areas.map((area) => [area.key, area] as const)));
  return [...theirs.values()].flatMap((area): PackageItem[] => {
    const named = measures.filter((measure) => measure.area === area.key);
    if (there.has(area.key) || named.length === 0) return [];
    const alike = ours.find(({ title }) => plain(title) === plain(titleOf(area, language)))?.key ?? null;
    return [{ id: idOf('areas', area.key), title: titleOf(area, language), state: 'not_there', lines: named.map((measure) => titleOf(measure, language)), choices: ours, alike }];
  });
}

function objectsIn(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The areas of our own plan templates, once each. */
function areasIn(draft: DraftDocument, language: CoordinatorLanguage): { key: string; title: string }[] {
  return [...new Map(objectsIn(draft['planTemplates']).flatMap((template) => objectsIn(template['areas'])).map((area) => [keyOf(area) ?? '', area] as const))].map(([key, area]) => ({ key, title: titleOf(area, language) }));
}

function told({ title, kind, lines }: RoutineChange, language: CoordinatorLanguage): string {
  const { state } = documentWords(language);
  return `${title}: ${lines.length > 0 ? lines.join('; ') : state[kind]}`;
}

/**
 * The draft with what was chosen of the package taken in. What has the same key is replaced where it stands, what is new is put last, and
 * whatever else the draft has stays as it is. What is mapped to one of ours is not taken in, and is called by our name wherever it is named.
 */
export function takeIn(draft: DraftDocument, brought: Routine, chosen: ReadonlySet<string>, mapping: Mapping = new Map()): DraftDocument {
  const taken: Record<string, unknown> = { ...draft };
  for (const { part, key, value } of partsOf(withMapping(brought, mapping))) {
    const id = idOf(part, key);
    if (!chosen.has(id) || mapping.has(id)) continue;
    taken[part] = Array.isArray(value) ? merged(taken[part], value) : key === null ? value : merged(taken[part], [value]);
  }
  return taken;
}

interface Part {
  readonly part: string;
  readonly key: string | null;
  readonly value: unknown;
}

/** Lists of things with keys are chosen from one by one; everything else is taken as it is or left. */
function partsOf(routine: Routine): Part[] {
  return Object.entries(routine).flatMap(([part, value]): Part[] => {
    if (identity.has(part) || value === undefined) return [];
    const isKeyed = Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) && keyOf(one) !== undefined);
    return isKeyed ? value.map((one): Part => ({ part, key: keyOf(one) ?? '', value: one })) : [{ part, key: null, value }];
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

function valueAt(document: DraftDocument, part: string, key: string | null): unknown {
  const held = document[part];
  return key !== null ? (Array.isArray(held) ? held.find((one) => keyOf(one) === key) : undefined) : held;
}

function titleOfPart(part: string, value: unknown, key: string | null, language: CoordinatorLanguage): string {
  const { parts, fields } = documentWords(language);
  return key === null ? (fields[part] ?? part) : `${parts[part] ?? part} «${titleOf(value, language)}»`;
}
