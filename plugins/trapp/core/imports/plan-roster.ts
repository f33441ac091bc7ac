import type { Group, Guardian, Protection, Pupil, School } from '../people/index';
import { earlierSelf } from './earlier-self';
import { words } from './messages.nb';
import { planGuardians } from './plan-guardians';
import { shownProblems } from './tally';
import type { ImportSummary } from './profile';
import type { RosterReading } from './read-roster';
import type { RosterPupil } from './roster-row';
import type { RowProblem, Table } from './table';

/** What is stored about a school's people, and of those whom the file names but other schools have. */
export interface StoredRoster {
  readonly school: School;
  readonly groups: readonly Group[];
  /** Every pupil of the school, every pupil anywhere with a source id that the file names, and those who may be a new one's earlier self. */
  readonly pupils: readonly Pupil[];
  readonly guardians: readonly Guardian[];
}

/** What a roster import would write. It adds and changes; it deletes nobody. */
export interface RosterPlan {
  readonly groups: readonly Group[];
  readonly pupils: readonly Pupil[];
  readonly guardians: readonly Guardian[];
  readonly summary: ImportSummary;
}

const SHIELD: Readonly<Record<Protection, number>> = { none: 0, confidential: 1, strictly_confidential: 2 };

/**
 * Compares a roster with what is stored (pains 1-3). A shield is never lowered, a guardian's block never lifted and "no parental responsibility" never undone
 * by a file (R1-R4 in IMPORTS.md). Pupils of the school whom the file does not name are set as left, counted in `notInFile`.
 */
export function planRoster(reading: RosterReading, stored: StoredRoster, table: Table, by: { readonly newId: () => string; readonly importer: string }): RosterPlan {
  const { newId } = by;
  const groups = new Map<string, Group>();
  const storedGroups = new Map(stored.groups.map((group) => [group.sourceId, group]));
  const storedPupils = new Map(stored.pupils.map((pupil) => [pupil.sourceId, pupil]));
  const writes = { groups: [] as Group[], pupils: [] as Pupil[], guardians: [] as Guardian[] };
  const rejected: RowProblem[] = [];
  const remarks: RowProblem[] = [...reading.remarks];
  const count = { added: 0, changed: 0, unchanged: 0 };

  for (const row of reading.pupils) {
    const before = storedPupils.get(row.sourceId);
    if (before !== undefined && before.schoolId !== stored.school.id && before.active) {
      rejected.push({ row: row.row, path: 'pupilSourcedId', message: words.elsewhere });
      continue;
    }
    const known = groups.get(row.group.sourceId);
    const storedGroup = storedGroups.get(row.group.sourceId);
    const group = known ?? { id: storedGroup?.id ?? newId(), schoolId: stored.school.id, ...row.group };
    const groupChanged = !equal(group, storedGroup);
    if (known === undefined) {
      groups.set(row.group.sourceId, group);
      if (groupChanged) writes.groups.push(group);
    }
    const self = before === undefined ? earlierSelf(row, stored, reading.named) : undefined;
    const after = pupilAfter(row, before, self?.pupil, group, by);
    if (self !== undefined) remarks.push(remark(row, 'pupilSourcedId', words.earlierSelf));
    if (before !== undefined && row.protection !== null && row.protection !== after.protection) remarks.push(remark(row, 'protection', words.shieldKept));
    if (after.protection !== 'none' && !(before ?? self?.pupil)?.namedStaff.length) remarks.push(remark(row, 'protection', words.shieldWithoutStaff));
    const inherited = (self?.guardians ?? []).map((guardian): Guardian => ({ ...guardian, id: newId(), pupilId: after.id }));
    const family = planGuardians(row, after, before === undefined ? inherited : stored.guardians.filter((guardian) => guardian.pupilId === before.id), newId);
    remarks.push(...family.remarks);
    writes.guardians.push(...inherited.filter(({ id }) => !family.writes.some((guardian) => guardian.id === id)), ...family.writes);
    const pupilChanged = !equal(after, before);
    if (pupilChanged) writes.pupils.push(after);
    if (before === undefined) count.added += 1;
    else if (pupilChanged || groupChanged || family.writes.length > 0) count.changed += 1;
    else count.unchanged += 1;
  }

  const left = reading.hasNamelessRow ? [] : stored.pupils.filter((pupil) => pupil.schoolId === stored.school.id && pupil.active && !reading.named.has(pupil.sourceId));
  writes.pupils.push(...left.map((pupil) => ({ ...pupil, active: false })));
  const allRejected = [...reading.rejected, ...rejected].sort((a, b) => a.row - b.row);
  return {
    ...writes,
    summary: {
      kind: 'roster',
      rows: reading.rows,
      added: count.added,
      changed: count.changed + left.length,
      unchanged: count.unchanged,
      restored: 0,
      withdrawn: 0,
      ignored: reading.ignored,
      rejected: allRejected.length,
      from: null,
      to: null,
      notInFile: left.length,
      problems: shownProblems(allRejected, remarks.sort((a, b) => a.row - b.row)),
      read: { encoding: table.encoding, delimiter: table.delimiter, columns: [...reading.columns] },
    },
  };
}

function pupilAfter(row: RosterPupil, before: Pupil | undefined, self: Pupil | undefined, group: Group, { newId, importer }: { readonly newId: () => string; readonly importer: string }): Pupil {
  const said = row.protection ?? 'none';
  const held = before ?? self;
  const protection = held !== undefined && SHIELD[held.protection] > SHIELD[said] ? held.protection : said;
  return {
    id: before?.id ?? newId(),
    sourceId: row.sourceId,
    schoolId: group.schoolId,
    groupId: group.id,
    givenName: row.givenName,
    familyName: row.familyName,
    birthDate: row.birthDate ?? before?.birthDate ?? null,
    language: row.language ?? before?.language ?? 'nb',
    protection,
    namedStaff: held?.namedStaff.length ? held.namedStaff : protection === 'none' ? [] : [importer],
    active: true,
  };
}

function remark(row: RosterPupil, path: string, message: string): RowProblem {
  return { row: row.row, path, message };
}

function equal<T extends object>(after: T, before: T | undefined): boolean {
  if (before === undefined) return false;
  return (Object.keys(after) as (keyof T)[]).every((name) => JSON.stringify(after[name]) === JSON.stringify(before[name]));
}
