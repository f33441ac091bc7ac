import { keySchema } from '../../core/language/index';
import { ROUTINE_SCHEMA } from '../../core/routines/index';

/** The kinds of authored content, by the part of a routine that they become. */
export const routineParts = {
  calendar: 'plugin::trapp.school-calendar',
  rules: 'plugin::trapp.rule',
  staircase: 'plugin::trapp.staircase',
  guides: 'plugin::trapp.guide',
  planTemplates: 'plugin::trapp.plan-template',
  meetingTemplates: 'plugin::trapp.meeting-template',
  papers: 'plugin::trapp.paper-template',
  measures: 'plugin::trapp.measure',
} as const;

export type RoutinePart = keyof typeof routineParts;
export type AuthoredUid = (typeof routineParts)[RoutinePart] | 'plugin::trapp.routine' | 'plugin::trapp.import-profile';

/** An authored entry as the content manager keeps it. `definition` may be half-done, or not begun. */
export interface Entry {
  readonly key: string;
  readonly title: string;
  readonly definition: unknown;
}

/** A routine's entry with its parts, in the order that the coordinator gave them. */
export interface RoutineEntry extends Entry {
  readonly parts: Readonly<Record<RoutinePart, readonly Entry[]>>;
}

/** Strapi asks every entry for a title; this one is no title. */
const UNTITLED = '(uten tittel)';

/**
 * A part of a routine as it stands in the document. Key and bokmål title are those of the entry's own fields, which is where people change them;
 * the title in other languages is in the definition. A copy of a part has the key that the routine knows it by in its definition, since no two
 * entries have the same.
 */
export function partOf(entry: Entry): Record<string, unknown> {
  const { keyInRoutine, ...definition } = asObject(entry.definition);
  const key = keySchema.safeParse(keyInRoutine).data ?? entry.key;
  return { ...definition, key, title: { ...asObject(definition.title), nb: entry.title === UNTITLED ? '' : entry.title } };
}

/** A part as somebody has come to write it, as the entry that keeps it: half-done, so that the title may be missing. */
export function draftEntryOf(key: string, value: Readonly<Record<string, unknown>>, entryKey: string): Entry {
  const { key: _key, keyInRoutine: _own, title, ...definition } = value;
  const { nb, ...translations } = asObject(title);
  const named = typeof nb === 'string' && nb.trim() !== '' ? nb : UNTITLED;
  return { key: entryKey, title: named, definition: { ...definition, ...(Object.keys(translations).length > 0 && { title: translations }), ...(entryKey !== key && { keyInRoutine: key }) } };
}

/** Lists that may well be empty, and need not be written to say so. */
const emptyLists = { partOf: [], legalReferences: [], consentPurposes: [], tests: [], sources: [] };

/** The whole document of a draft. What must be written and is not is left out, for the check to name. */
export function documentOf(routine: RoutineEntry): Record<string, unknown> {
  const { parts } = routine;
  const [calendar] = parts.calendar;
  const [staircase] = parts.staircase;
  return {
    schema: ROUTINE_SCHEMA,
    ...emptyLists,
    ...partOf(routine),
    ...(calendar === undefined ? {} : { calendar: asObject(calendar.definition) }),
    ...(staircase === undefined ? {} : { staircase: partOf(staircase) }),
    rules: parts.rules.map(partOf),
    guides: parts.guides.map(partOf),
    planTemplates: parts.planTemplates.map(partOf),
    meetingTemplates: parts.meetingTemplates.map(partOf),
    // A routine without papers of its own says nothing of them, as before there were any.
    ...(parts.papers.length > 0 && { papers: parts.papers.map(partOf) }),
    measures: parts.measures.map(partOf),
  };
}

/** The other way: a part of a document as an entry. */
export function entryOf(part: Record<string, unknown>): Entry {
  const { key, title, ...definition } = part;
  const { nb, ...translations } = asObject(title);
  return { key: String(key), title: String(nb), definition: Object.keys(translations).length === 0 ? definition : { ...definition, title: translations } };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}
