import type { DraftRow, DraftView } from '../../core/contracts/index';
import { isListPart, partAtPath, type DraftPart } from '../../core/routines/index';
import { anchorOf } from '../parts/anchor';

/** The parts as types of the content manager. */
const types = {
  routine: 'plugin::trapp.routine',
  calendar: 'plugin::trapp.school-calendar',
  rules: 'plugin::trapp.rule',
  staircase: 'plugin::trapp.staircase',
  guides: 'plugin::trapp.guide',
  planTemplates: 'plugin::trapp.plan-template',
  meetingTemplates: 'plugin::trapp.meeting-template',
  measures: 'plugin::trapp.measure',
} as const satisfies Record<DraftPart, string>;

/** The parts that have an editor of ours, by its place under the routine's page. */
const editors: Partial<Record<DraftPart, (key: string) => string>> = {
  rules: (key) => `rules/${key}`,
  guides: (key) => `guides/${key}`,
  staircase: () => 'staircase',
  routine: (key) => `parts/routine/${key}`,
  calendar: (key) => `parts/calendar/${key}`,
  planTemplates: (key) => `parts/planTemplates/${key}`,
  meetingTemplates: (key) => `parts/meetingTemplates/${key}`,
  measures: (key) => `parts/measures/${key}`,
};

export function routineAddress(routineKey: string): string {
  return `/plugins/trapp/routines/${routineKey}`;
}

/** Where a part is edited: in its own editor, or else in the content manager. */
export function editorAddress(routineKey: string, { part, key, documentId }: Pick<DraftRow, 'part' | 'key' | 'documentId'>): string {
  const editor = editors[part];
  return editor === undefined ? `/content-manager/collection-types/${types[part]}/${documentId}` : `${routineAddress(routineKey)}/${editor(key)}`;
}

/** The part that a problem's path is about, and where in its editor that is. */
export function placeAt(routineKey: string, view: DraftView, path: string): { readonly row: DraftRow; readonly address: string } | undefined {
  const { part, key, inside } = partAtPath(view.document, path);
  const row = view.parts.find((one) => one.part === part && (!isListPart(part) || one.key === key));
  if (row === undefined) return undefined;
  const address = editorAddress(routineKey, row);
  return { row, address: part in editors && inside !== '' ? `${address}#${anchorOf(inside)}` : address };
}
