import { useAddress } from './ask';

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

/** The routine's own entry, found by its key. */
export function useRoutineEntry(key: string): { documentId: string | undefined; failed: boolean } {
  const found = useAddress<{ results: { documentId: string }[] }>(`/content-manager/collection-types/${ROUTINE}?filters[$and][0][key][$eq]=${encodeURIComponent(key)}&pageSize=1`);
  return { documentId: found.answer?.results[0]?.documentId, failed: found.failure !== undefined };
}

export interface PartEntry {
  readonly documentId: string;
  readonly title: string;
}

/** A routine's parts of one kind in their order, as the content manager tells of them. */
export function useParts(documentId: string | undefined, part: PartName): { entries: readonly PartEntry[] | undefined; failed: boolean } {
  const found = useAddress<{ results: PartEntry[] }>(documentId === undefined ? undefined : `/content-manager/relations/${ROUTINE}/${documentId}/${part}?pageSize=100`);
  // The content manager gives the last relation first.
  return { entries: found.answer?.results.slice().reverse(), failed: found.failure !== undefined };
}
