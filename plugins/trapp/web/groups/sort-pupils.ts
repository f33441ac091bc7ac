import type { GroupView } from '../../core/contracts/index';

export type PupilRow = GroupView['pupils'][number];

export const sortKeys = ['name', 'days', 'undocumented', 'lessons', 'late', 'percent', 'follow'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** Names rise, figures fall at the first press; the next press turns the order. */
export function nextSorting(now: Sorting, by: SortKey): Sorting {
  if (now.by === by) return { by, descending: !now.descending };
  return { by, descending: by !== 'name' };
}

/** Sorted by what was chosen; those who are alike by name, in Norwegian order (… Ø, Å last). */
export function sortPupils(rows: readonly PupilRow[], { by, descending }: Sorting): PupilRow[] {
  const turn = descending ? -1 : 1;
  return [...rows].sort((one, other) => turn * (by === 'name' ? byName(one, other) : weight(one, by) - weight(other, by)) || byName(one, other));
}

const names = new Intl.Collator('nb');

function byName(one: PupilRow, other: PupilRow): number {
  return names.compare(one.pupil.name, other.pupil.name);
}

function weight({ totals, newFindings, openCaseId }: PupilRow, by: Exclude<SortKey, 'name'>): number {
  switch (by) {
    case 'days':
      return totals.days;
    case 'undocumented':
      return totals.undocumentedDays;
    case 'lessons':
      return totals.lessons;
    case 'late':
      return totals.late;
    case 'percent':
      return totals.percentDays ?? -1;
    case 'follow':
      return newFindings.length * 2 + (openCaseId ? 1 : 0);
  }
}
