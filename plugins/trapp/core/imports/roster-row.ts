import { daySchema, type Day } from '../calendar/index';
import { languageSchema, type Language } from '../language/index';
import { protectionSchema, type Protection } from '../people/index';
import { hasControl, isFormula, quoted } from './cells';
import { words } from './messages.nb';
import type { Line } from './table';

export interface RosterGuardian {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly responsibility: 'yes' | 'no' | 'unknown' | null;
}

/** A pupil as the roster tells of them. null = an empty cell or no such column: the file says nothing, and what is stored stays. */
export interface RosterPupil {
  readonly row: number;
  readonly group: { readonly sourceId: string; readonly name: string; readonly grade: number };
  readonly sourceId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: Day | null;
  readonly language: Language | null;
  readonly protection: Protection | null;
  readonly guardians: readonly RosterGuardian[];
}

export const rosterColumns = [
  'schoolSourcedId', 'schoolName', 'schoolType', 'classSourcedId', 'classTitle', 'grade', 'pupilSourcedId', 'givenName', 'familyName', 'birthDate',
  'language', 'protection', 'guardian1Name', 'guardian1Phone', 'guardian1Email', 'guardian1Responsibility', 'guardian2Name', 'guardian2Phone',
  'guardian2Email', 'guardian2Responsibility',
] as const;
export type RosterColumn = (typeof rosterColumns)[number];
export type RosterLine = Line<RosterColumn>;

/** What is wrong with a row, and in which column. */
interface Fault {
  readonly column: RosterColumn;
  readonly message: string;
}

type RowReading = { readonly pupil: RosterPupil; readonly unknownLanguage: string | null } | Fault;

/** Reads one row of the roster; the first fault rejects it. */
export function readRosterRow(line: RosterLine, today: Day): RowReading {
  const faults: Fault[] = [];
  const text = (column: RosterColumn, max: number): string => {
    // Letters with marks may be written in two ways that look alike; a name is kept in one of them.
    const cell = line.cell(column).normalize('NFC');
    const message = faultOf(cell, max);
    if (message !== null) faults.push({ column, message });
    return cell;
  };
  const name = (column: RosterColumn, max: number): string => {
    const cell = text(column, max);
    if (cell === '') faults.push({ column, message: words.empty });
    return cell;
  };
  /** An empty cell is null; a cell that `read` cannot take is a fault. */
  const said = <T>(column: RosterColumn, read: (cell: string) => T | undefined, message: (cell: string) => string): T | null => {
    const cell = line.cell(column);
    if (cell === '') return null;
    const value = read(cell);
    if (value === undefined) faults.push({ column, message: message(quoted(cell)) });
    return value ?? null;
  };
  const guardian = (number: 1 | 2): RosterGuardian[] => {
    const person = text(`guardian${number}Name`, 160);
    const phone = text(`guardian${number}Phone`, 40);
    const email = text(`guardian${number}Email`, 160);
    const responsibility = said(`guardian${number}Responsibility`, readResponsibility, words.responsibility);
    return person === '' ? [] : [{ name: person, phone: phone || null, email: email || null, responsibility }];
  };
  const sourceId = name('pupilSourcedId', 80);
  const group = { sourceId: name('classSourcedId', 80), name: name('classTitle', 80), grade: said('grade', readGrade, words.grade) };
  if (group.grade === null) faults.push({ column: 'grade', message: words.empty });
  const language = languageSchema.safeParse(line.cell('language').toLowerCase());
  const pupil: RosterPupil = {
    row: line.row,
    group: { ...group, grade: group.grade ?? 0 },
    sourceId,
    givenName: name('givenName', 120),
    familyName: name('familyName', 120),
    birthDate: said('birthDate', (cell) => readBirthDate(cell, today), words.birthDate),
    language: language.success ? language.data : null,
    protection: said('protection', (cell) => protectionSchema.safeParse(cell.toLowerCase()).data, words.protection),
    guardians: [...guardian(1), ...guardian(2)],
  };
  return faults[0] ?? { pupil, unknownLanguage: language.success || line.cell('language') === '' ? null : line.cell('language') };
}

function faultOf(cell: string, max: number): string | null {
  if (hasControl(cell)) return words.control;
  if (isFormula(cell)) return words.formula(quoted(cell));
  return cell.length > max ? words.tooLong(cell.length, max) : null;
}

function readGrade(cell: string): number | undefined {
  return /^\d{1,2}$/.test(cell) && Number(cell) <= 13 ? Number(cell) : undefined;
}

function readBirthDate(cell: string, today: Day): Day | undefined {
  return daySchema.safeParse(cell).success && cell <= today && cell >= '1990-01-01' ? cell : undefined;
}

function readResponsibility(cell: string): 'yes' | 'no' | 'unknown' | undefined {
  const word = cell.toLowerCase();
  return word === 'yes' || word === 'no' || word === 'unknown' ? word : undefined;
}
