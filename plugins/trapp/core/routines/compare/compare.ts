import { differences, isSame, type Telling } from './differences';
import { isObject, keyOf, titleOf, titlesIn, type Json } from './names';
import { documentWords, type CoordinatorLanguage } from './words';

/** A part of the routine that is not as it was. */
export interface RoutineChange {
  /** The document's field that it belongs to; `steps` for a step of the staircase, `routine` for what is of no list. */
  readonly part: string;
  /** The part's key; null for what there is only one of. */
  readonly key: string | null;
  /** "Bekymringsregel «Tre dager»": what kind of part, and its name. */
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** What is different, a sentence each; empty for what is new or gone as a whole. */
  readonly lines: readonly string[];
}

/** Told one by one; every other field of the document belongs to the routine itself. */
const lists = ['rules', 'guides', 'planTemplates', 'meetingTemplates', 'papers', 'measures', 'checks', 'procedures', 'consentPurposes', 'services', 'legalReferences', 'tests', 'courses'] as const;
const wholes = ['calendar', 'concerns', 'concernReport', 'leftToSchools', 'reminders'] as const;

/**
 * What one document of a routine has that another has not, in plain words: between two published versions, or between what is published and
 * the draft. Drafts may be half-written. What has the same key is the same part, wherever it stands.
 */
export function compareRoutines(before: Json, after: Json, language: CoordinatorLanguage): RoutineChange[] {
  const words = documentWords(language);
  const telling: Telling = { language, words, titles: titlesIn([before, after], language) };
  const named = (part: string, one: Json) => `${words.parts[part] ?? part} «${titleOf(one, language)}»`;

  const listed = (part: string, old: readonly Json[], now: readonly Json[]): RoutineChange[] => {
    const known = new Map(old.map((one) => [keyOf(one), one]));
    const kept = new Set(now.map(keyOf));
    return [
      ...now.flatMap((one): RoutineChange[] => {
        const was = known.get(keyOf(one));
        const head = { part, key: keyOf(one) ?? null, title: named(part, one) };
        if (was === undefined) return [{ ...head, kind: 'added', lines: [] }];
        const lines = differences(was, one, telling);
        return lines.length === 0 ? [] : [{ ...head, kind: 'changed', lines }];
      }),
      ...old.filter((one) => !kept.has(keyOf(one))).map((one): RoutineChange => ({ part, key: keyOf(one) ?? null, title: named(part, one), kind: 'removed', lines: [] })),
    ];
  };
  const whole = (part: string, old: Json, now: Json): RoutineChange[] => {
    const lines = differences(old, now, telling);
    return lines.length === 0 ? [] : [{ part, key: null, title: words.parts[part] ?? part, kind: 'changed', lines }];
  };
  const single = (part: string): RoutineChange[] => {
    const [old, now] = [before[part], after[part]];
    if (isSame(old, now)) return [];
    if (isObject(old) && isObject(now)) return whole(part, old, now);
    return [{ part, key: null, title: words.parts[part] ?? part, kind: old === undefined ? 'added' : 'removed', lines: [] }];
  };

  return [
    ...whole('routine', head(before), head(after)),
    ...lists.slice(0, 1).flatMap((part) => listed(part, itemsIn(before[part]), itemsIn(after[part]))),
    ...whole('staircase', outline(before['staircase']), outline(after['staircase'])),
    ...listed('steps', stepsIn(before['staircase']), stepsIn(after['staircase'])),
    ...lists.slice(1).flatMap((part) => listed(part, itemsIn(before[part]), itemsIn(after[part]))),
    ...wholes.flatMap(single),
  ];
}

/** What belongs to no part of its own. */
function head(document: Json): Json {
  const told = new Set<string>([...lists, ...wholes, 'staircase', 'schema', 'key']);
  return Object.fromEntries(Object.entries(document).filter(([field]) => !told.has(field)));
}

/** The staircase without its steps, but with the level that each stands on and their order. */
function outline(staircase: unknown): Json {
  if (!isObject(staircase)) return {};
  const levels = itemsIn(staircase['levels']).map((level) => ({ ...level, steps: itemsIn(level['steps']).map(keyOf) }));
  return { ...staircase, levels };
}

const stepsIn = (staircase: unknown): Json[] => (isObject(staircase) ? itemsIn(staircase['levels']).flatMap((level) => itemsIn(level['steps'])) : []);
const itemsIn = (list: unknown): Json[] => (Array.isArray(list) ? list.filter(isObject) : []);
