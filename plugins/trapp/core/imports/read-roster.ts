import type { Day } from '../calendar/index';
import { isRefusal, refuse, type Refusal } from '../refusals';
import { hasControl, quoted } from './cells';
import { words } from './messages.nb';
import { readRosterRow, rosterColumns, type RosterColumn, type RosterLine, type RosterPupil } from './roster-row';
import { linesOf, type RowProblem, type Table } from './table';

export interface RosterReading {
  readonly rows: number;
  readonly columns: readonly string[];
  readonly pupils: readonly RosterPupil[];
  /** Source ids of every pupil that the file names, those in rejected rows too: they have not left. */
  readonly named: ReadonlySet<string>;
  /** Is there a row of the school without a pupil id? Then nobody can be said to have left. */
  readonly hasNamelessRow: boolean;
  readonly ignored: number;
  readonly rejected: readonly RowProblem[];
  readonly remarks: readonly RowProblem[];
}

export interface RosterSchool {
  readonly sourceId: string;
  readonly name: string;
  readonly kind: 'school' | 'kindergarten';
}

/** Without these nothing can be read; the others may lack. */
const required: readonly RosterColumn[] = ['schoolSourcedId', 'classSourcedId', 'classTitle', 'grade', 'pupilSourcedId', 'givenName', 'familyName'];

/** The headers by which the roster's delimiter is recognised. */
export const rosterHeaders: readonly string[] = rosterColumns;

function rosterLines(table: Table): RosterLine[] | Refusal {
  const columns = Object.fromEntries(rosterColumns.map((column) => [column, column])) as Record<RosterColumn, string>;
  return linesOf(table, columns, rosterColumns.filter((column) => !required.includes(column)));
}

/** The schools that a roster names, in the order of the file; for setting up an empty municipality. Refuses `import_rejected` when columns lack. */
export function schoolsOfRoster(table: Table): RosterSchool[] | Refusal {
  const lines = rosterLines(table);
  if (isRefusal(lines)) return lines;
  const schools = new Map<string, RosterSchool>();
  for (const line of lines) {
    const sourceId = line.cell('schoolSourcedId');
    if (sourceId === '' || sourceId.length > 80 || hasControl(sourceId) || schools.has(sourceId)) continue;
    const name = line.cell('schoolName').slice(0, 160);
    const kind = line.cell('schoolType').toLowerCase() === 'kindergarten' ? 'kindergarten' : 'school';
    schools.set(sourceId, { sourceId, name: name === '' || hasControl(name) ? sourceId : name, kind });
  }
  return [...schools.values()];
}

/**
 * Reads one school's rows of a OneRoster-like roster. Rows of other schools are ignored and counted: who imports for a school touches no other.
 * Refuses `import_rejected` when columns lack or no row is of the school.
 */
export function readRoster(table: Table, schoolSourceId: string, today: Day): RosterReading | Refusal {
  const lines = rosterLines(table);
  if (isRefusal(lines)) return lines;
  const own = lines.filter((line) => line.cell('schoolSourcedId') === schoolSourceId);
  if (own.length === 0) return refuse('import_rejected', [{ path: 'schoolSourcedId', message: words.noRowOfSchool(quoted(schoolSourceId)) }]);
  const pupils = new Map<string, RosterPupil>();
  const groups = new Map<string, RosterPupil>();
  const rejected: RowProblem[] = [];
  const remarks: RowProblem[] = [];
  let repeated = 0;
  for (const line of own) {
    const read = readRosterRow(line, today);
    if ('message' in read) {
      rejected.push({ row: line.row, path: read.column, message: read.message });
      continue;
    }
    const { pupil, unknownLanguage } = read;
    const first = pupils.get(pupil.sourceId);
    const group = groups.get(pupil.group.sourceId);
    if (first !== undefined && saysTheSame(first, pupil)) repeated += 1;
    else if (first !== undefined) rejected.push({ row: line.row, path: 'pupilSourcedId', message: words.pupilTwice(first.row) });
    else if (group !== undefined && (group.group.name !== pupil.group.name || group.group.grade !== pupil.group.grade)) {
      rejected.push({ row: line.row, path: 'classTitle', message: words.groupDiffers(group.row) });
    } else {
      pupils.set(pupil.sourceId, pupil);
      if (group === undefined) groups.set(pupil.group.sourceId, pupil);
      if (unknownLanguage !== null) remarks.push({ row: line.row, path: 'language', message: words.languageUnknown(quoted(unknownLanguage)) });
    }
  }
  return {
    rows: lines.length,
    columns: (table.rows[0] ?? []).map((cell) => quoted(cell)),
    pupils: [...pupils.values()],
    named: new Set(own.map((line) => line.cell('pupilSourcedId'))),
    hasNamelessRow: own.some((line) => line.cell('pupilSourcedId') === ''),
    ignored: lines.length - own.length + repeated,
    rejected,
    remarks,
  };
}

function saysTheSame(one: RosterPupil, other: RosterPupil): boolean {
  return JSON.stringify({ ...one, row: 0 }) === JSON.stringify({ ...other, row: 0 });
}
