import { useAddress, useAllPages, type Asked } from './ask';

/** The parts of a routine as fields of its content type, with the type that each refers to. */
export const partTypes = {
  calendar: 'plugin::trapp.school-calendar',
  rules: 'plugin::trapp.rule',
  staircase: 'plugin::trapp.staircase',
  guides: 'plugin::trapp.guide',
  planTemplates: 'plugin::trapp.plan-template',
  meetingTemplates: 'plugin::trapp.meeting-template',
  measures: 'plugin::trapp.measure',
} as const;
export type PartName = keyof typeof partTypes;
export const partNames = Object.keys(partTypes) as PartName[];

const ROUTINE = 'plugin::trapp.routine';

/** Where the content manager edits an entry, or lists a type. */
export function editAddress(type: string, documentId?: string): string {
  return `/content-manager/collection-types/${type}${documentId === undefined ? '' : `/${documentId}`}`;
}

export interface PartEntry {
  readonly documentId: string;
  readonly title: string;
}

/** A routine's entry and its parts in their order, as the content manager tells of them. */
export interface RoutineContent {
  readonly documentId: string | undefined;
  /** Undefined until they have come. */
  readonly parts: Readonly<Record<PartName, readonly PartEntry[] | undefined>>;
  readonly failed: boolean;
}

export function useRoutineContent(key: string): RoutineContent {
  const found = useAddress<{ results: { documentId: string }[] }>(`/content-manager/collection-types/${ROUTINE}?filters[$and][0][key][$eq]=${encodeURIComponent(key)}&pageSize=1`);
  const documentId = found.answer?.results[0]?.documentId;
  const lists = {
    calendar: useParts(documentId, 'calendar'),
    rules: useParts(documentId, 'rules'),
    staircase: useParts(documentId, 'staircase'),
    guides: useParts(documentId, 'guides'),
    planTemplates: useParts(documentId, 'planTemplates'),
    meetingTemplates: useParts(documentId, 'meetingTemplates'),
    measures: useParts(documentId, 'measures'),
  };
  const parts = Object.fromEntries(partNames.map((name) => [name, lists[name].answer?.slice().reverse()])) as RoutineContent['parts'];
  return { documentId, parts, failed: found.failure !== undefined || partNames.some((name) => lists[name].failure !== undefined) };
}

/** The content manager gives the last relation first. */
function useParts(documentId: string | undefined, part: PartName): Asked<PartEntry[]> {
  return useAllPages(documentId === undefined ? undefined : `/content-manager/relations/${ROUTINE}/${documentId}/${part}`);
}

/** The part that a problem's path is about: "rules.2.conditions" is the third rule. */
export function partAt(content: RoutineContent, path: string): { part: PartName; entry: PartEntry } | undefined {
  const [name = '', index] = path.split('.');
  const part = partNames.find((held) => held === name);
  if (part === undefined) return undefined;
  const entry = content.parts[part]?.[part === 'calendar' || part === 'staircase' ? 0 : Number(index)];
  return entry && { part, entry };
}
