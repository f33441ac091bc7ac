import type { nbList } from './nb-list';

/** What is read and heard where something is put in order, in English. */
export const enList: Readonly<Record<keyof typeof nbList, string>> = {
  'list.drag': 'Drag to move “{name}”',
  'list.up': 'Move “{name}” up',
  'list.down': 'Move “{name}” down',
  'list.remove': 'Remove “{name}”',
  'list.moved': '“{name}” is now number {place} of {count}.',
  'list.removed': '“{name}” has been removed.',
  'list.first': '“{name}” is already at the top.',
  'list.last': '“{name}” is already at the bottom.',
};
