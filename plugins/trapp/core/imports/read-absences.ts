import type { Absence } from '../absences/index';
import { schoolYearOf, type Day, type SchoolCalendar } from '../calendar/index';
import { isRefusal, type Refusal } from '../refusals';
import { hasControl, isFormula, quoted, readDay, readNumber } from './cells';
import { words } from './messages.nb';
import type { CodeMeaning, ImportProfile } from './profile';
import { settleOverlaps } from './settle-overlaps';
import { linesOf, type Line, type RowProblem, type Table } from './table';

/** What a file is judged against. */
export interface AbsenceContext {
  readonly schoolId: string;
  /** Our id by the school system's id, of the pupils of this school, those who have left included. */
  readonly pupils: ReadonlyMap<string, string>;
  /** Calendars that apply; empty when no routine is published, and then dates are only checked against today. */
  readonly calendars: readonly SchoolCalendar[];
  readonly today: Day;
}

/** What an absence file says, once read and settled. */
export interface AbsenceReading {
  readonly rows: number;
  readonly columns: readonly string[];
  readonly absences: readonly Absence[];
  /** Rows with a code that the profile says to ignore, rows repeated word for word, and rows covered by another. */
  readonly ignored: number;
  readonly rejected: readonly RowProblem[];
  readonly remarks: readonly RowProblem[];
  /** First and last day that the file tells of, rejected rows left aside; null when there is none. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
}

/** A row that was understood, with the row number that the user sees. */
export interface ReadAbsence {
  readonly row: number;
  readonly absence: Absence;
}

type Column = keyof ImportProfile['columns'];
type Row = Line<Column>;
type Read<T> = { readonly value: T } | { readonly column: Column; readonly message: string };

const MAX = { lessons: 12, minutes: 600, at: 20, subject: 80, comment: 500 } as const;

/**
 * Reads an absence file by its import profile (S31, S28, B62, B64). Each row is taken, left out or rejected on its own, with the reason in words;
 * rows of one file that say the same thing twice are settled by IMPORTS.md. Refuses `import_rejected` when columns lack.
 */
export function readAbsences(table: Table, profile: ImportProfile, context: AbsenceContext): AbsenceReading | Refusal {
  const lines = linesOf(table, profile.columns);
  if (isRefusal(lines)) return lines;
  const codes = new Map(Object.entries(profile.codes).map(([code, meaning]) => [codeKey(code), { code, meaning }] as const));
  const read: ReadAbsence[] = [];
  const rejected: RowProblem[] = [];
  const remarks: RowProblem[] = [];
  const days: Day[] = [];
  let ignored = 0;
  for (const line of lines) {
    const result = readLine(line, profile, codes, context);
    if ('message' in result) {
      rejected.push({ row: line.row, path: profile.columns[result.column] ?? result.column, message: result.message });
      continue;
    }
    days.push(result.value.date);
    if (result.value.absence === 'ignore') ignored += 1;
    else read.push({ row: line.row, absence: result.value.absence });
    if (result.value.remark !== null) remarks.push({ row: line.row, path: profile.columns.comment ?? 'comment', message: result.value.remark });
  }
  const settled = settleOverlaps(read, { oneLessonPerRow: profile.columns.at === null && profile.columns.lessons === null });
  const inFile = (problem: RowProblem): RowProblem => ({ ...problem, path: profile.columns[problem.path as Column] ?? problem.path });
  days.sort();
  return {
    rows: lines.length,
    columns: (table.rows[0] ?? []).map((cell) => quoted(cell)),
    absences: settled.absences,
    ignored: ignored + settled.ignored,
    rejected: [...rejected, ...settled.rejected.map(inFile)].sort((a, b) => a.row - b.row),
    remarks: [...remarks, ...settled.remarks.map(inFile)].sort((a, b) => a.row - b.row),
    period: days.length === 0 ? null : { from: days[0] ?? '', to: days[days.length - 1] ?? '' },
  };
}

function codeKey(code: string): string {
  return code.trim().toLocaleLowerCase('nb');
}

interface LineValue {
  readonly date: Day;
  readonly absence: Absence | 'ignore';
  readonly remark: string | null;
}

function readLine(
  line: Row,
  profile: ImportProfile,
  codes: ReadonlyMap<string, { code: string; meaning: CodeMeaning }>,
  context: AbsenceContext,
): Read<LineValue> {
  const source = line.cell('pupil');
  if (source === '') return wrong('pupil', words.empty);
  const pupilId = context.pupils.get(source);
  if (pupilId === undefined) return wrong('pupil', words.unknownPupil(quoted(source)));
  const date = dateOf(line, profile, context);
  if ('message' in date) return date;
  const found = codes.get(codeKey(line.cell('code')));
  if (found === undefined) return wrong('code', line.cell('code') === '' ? words.empty : words.unknownCode(quoted(line.cell('code'))));
  if (found.meaning === 'ignore') return { value: { date: date.value, absence: 'ignore', remark: null } };
  const { kind, cause } = found.meaning;
  const lessons = kind === 'lesson' ? lessonsOf(line, profile) : { value: 0 };
  if ('message' in lessons) return lessons;
  const minutes = kind === 'late' || kind === 'left_early' ? minutesOf(line, profile) : { value: null };
  if ('message' in minutes) return minutes;
  const at = kind === 'day' ? { value: null } : label(line, 'at', MAX.at);
  if ('message' in at) return at;
  const subject = kind === 'day' ? { value: null } : label(line, 'subject', MAX.subject);
  if ('message' in subject) return subject;
  const documented = yesOrNo(line, 'documented', profile, found.meaning.documented);
  if ('message' in documented) return documented;
  const reported = yesOrNo(line, 'reported', profile, found.meaning.reported);
  if ('message' in reported) return reported;
  const comment = commentOf(line);
  const absence: Absence = {
    pupilId, schoolId: context.schoolId, date: date.value, kind, lessons: lessons.value, minutes: minutes.value, at: at.value, subject: subject.value,
    cause, documented: documented.value, reported: reported.value, sourceCode: found.code, comment: comment.value,
  };
  return { value: { date: date.value, absence, remark: comment.remark } };
}

function wrong(column: Column, message: string): { column: Column; message: string } {
  return { column, message };
}

function dateOf(line: Row, profile: ImportProfile, context: AbsenceContext): Read<Day> {
  const cell = line.cell('date');
  if (cell === '') return wrong('date', words.empty);
  const date = readDay(cell, profile.dateFormat);
  if (date === undefined) return wrong('date', words.unreadableDate(quoted(cell), profile.dateFormat));
  if (date > context.today) return wrong('date', words.future);
  const inside = context.calendars.length === 0 || context.calendars.some((calendar) => schoolYearOf(calendar, date) !== undefined);
  return inside ? { value: date } : wrong('date', words.outsideSchoolYears);
}

function lessonsOf(line: Row, profile: ImportProfile): Read<number> {
  const cell = line.cell('lessons');
  if (cell === '') return { value: 1 };
  const lessons = readNumber(cell, profile.decimalSign);
  return lessons === undefined || lessons <= 0 || lessons > MAX.lessons ? wrong('lessons', words.impossibleLessons(quoted(cell))) : { value: lessons };
}

function minutesOf(line: Row, profile: ImportProfile): Read<number | null> {
  const cell = line.cell('minutes');
  if (cell === '') return { value: null };
  const minutes = readNumber(cell, profile.decimalSign);
  return minutes === undefined || minutes > MAX.minutes ? wrong('minutes', words.impossibleMinutes(quoted(cell))) : { value: Math.round(minutes) };
}

function label(line: Row, column: 'at' | 'subject', max: number): Read<string | null> {
  const cell = line.cell(column);
  if (cell === '') return { value: null };
  if (hasControl(cell)) return wrong(column, words.control);
  if (isFormula(cell)) return wrong(column, words.formula(quoted(cell)));
  return cell.length > max ? wrong(column, words.tooLong(cell.length, max)) : { value: cell };
}

function yesOrNo(line: Row, column: 'documented' | 'reported', profile: ImportProfile, otherwise: boolean | null): Read<boolean | null> {
  const cell = line.cell(column).toLocaleLowerCase('nb');
  if (cell === '') return { value: otherwise };
  if (profile.yes.some((word) => word.toLocaleLowerCase('nb') === cell)) return { value: true };
  if (profile.no.some((word) => word.toLocaleLowerCase('nb') === cell)) return { value: false };
  return wrong(column, words.yesOrNo(quoted(line.cell(column))));
}

/** A remark must not cost the pupil's absence its place: a bad one is cut or left out, and said so (B63). */
function commentOf(line: Row): { value: string | null; remark: string | null } {
  const cell = line.cell('comment');
  if (cell === '') return { value: null, remark: null };
  if (isFormula(cell) || hasControl(cell)) return { value: null, remark: words.commentLeftOut };
  return cell.length > MAX.comment ? { value: cell.slice(0, MAX.comment), remark: words.cutShort(cell.length, MAX.comment) } : { value: cell, remark: null };
}
