import type { DraftRow, DraftView } from '../../core/contracts/index';
import { isListPart, partAtPath, type DraftPart } from '../../core/routines/index';
import { anchorOf } from '../parts/anchor';

/** Where each part is edited, under the routine's page. */
const editors: Readonly<Record<DraftPart, (key: string) => string>> = {
  rules: (key) => `rules/${key}`,
  guides: (key) => `guides/${key}`,
  staircase: () => 'staircase',
  routine: (key) => `parts/routine/${key}`,
  calendar: (key) => `parts/calendar/${key}`,
  planTemplates: (key) => `parts/planTemplates/${key}`,
  meetingTemplates: (key) => `parts/meetingTemplates/${key}`,
  papers: (key) => `papers/${key}`,
  measures: (key) => `parts/measures/${key}`,
};

export function routineAddress(routineKey: string): string {
  return `/plugins/trapp/routines/${routineKey}`;
}

export function editorAddress(routineKey: string, { part, key }: Pick<DraftRow, 'part' | 'key'>): string {
  return `${routineAddress(routineKey)}/${editors[part](key)}`;
}

/** The part that a problem's path is about, and where in its editor that is. */
export function placeAt(routineKey: string, view: DraftView, path: string): { readonly row: DraftRow; readonly address: string } | undefined {
  const { part, key, inside } = partAtPath(view.document, path);
  const row = view.parts.find((one) => one.part === part && (!isListPart(part) || one.key === key));
  if (row === undefined) return undefined;
  const address = editorAddress(routineKey, row);
  return { row, address: inside === '' ? address : `${address}#${anchorOf(inside)}` };
}
