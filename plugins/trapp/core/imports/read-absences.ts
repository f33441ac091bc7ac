import { slotOf, type Absence } from '../absences/index';
import { schoolYearOf, type Day, type SchoolCalendar } from '../calendar/index';
import { isRefusal, type Refusal } from '../refusals';
import { hasControl, isFormula, quoted, readDay, readNumber } from './cells';
import type { FileWords } from './messages.en';
import { words } from './messages.nb';
import type { CodeMeaning, ImportProfile } from './profile';
import { placesIn, type RowProblem } from './table';

/** A pupil as an import needs it. The numbers are what absence rows are kept under: small, so that a million of them stay small. */
export interface KnownPupil {
  readonly id: string;
  readonly number: number;
  readonly schoolId: string;
  readonly schoolNumber: number;
  /** Does the pupil go to the school now? */
  readonly isActive: boolean;
}

/** What a file is judged against. */
export interface AbsenceContext {
  /** By the school system's id: the pupils whom the file may tell of, those who have left included. */
  readonly pupils: ReadonlyMap<string, KnownPupil>;
  /** Calendars that apply; empty when no routine is published, and then dates are only checked against today. */
  readonly calendars: readonly SchoolCalendar[];
  readonly today: Day;
  /** In which words rows are told of; bokmål where nothing is said. */
  readonly words?: FileWords;
}

/** An absence as a file tells of it. */
export interface FileAbsence extends Omit<Absence, 'pupilId' | 'schoolId'> {
  /** The row number that the user sees. */
  readonly row: number;
  readonly pupil: KnownPupil;
  /** What makes it the same absence, beside pupil and date. */
  readonly slot: string;
}

/** What was made of one row: an absence, or a problem, or neither when the profile says to ignore its code. */
export interface ReadRow {
  readonly row: number;
  /** Whom and which day the row tells of, as far as that could be read. */
  readonly pupil: KnownPupil | null;
  readonly date: Day | null;
  readonly absence: FileAbsence | null;
  /** Why the row is rejected. */
  readonly problem: RowProblem | null;
  /** What was changed or left out in a row that is taken. */
  readonly remark: RowProblem | null;
}

export interface AbsenceReader {
  /** The file's own headers. */
  readonly columns: readonly string[];
  read(cells: readonly string[], row: number): ReadRow;
}

type Column = keyof ImportProfile['columns'];
type Read<T> = { readonly value: T } | Unreadable;

const MAX = { lessons: 12, minutes: 600, at: 20, subject: 80, comment: 500 } as const;
const nothing = { value: null } as const;

/**
 * Reads the rows of an absence file by its import profile (S31, S28, B62, B64). Each is taken, left out or rejected on its own, with the reason in words.
 * Refuses `import_rejected` when columns lack.
 */
export function createAbsenceReader(header: readonly string[], profile: ImportProfile, context: AbsenceContext): AbsenceReader | Refusal {
  const say = context.words ?? words;
  const places = placesIn<Column>(header, profile.columns, [], say);
  if (isRefusal(places)) return places;
  const place = (column: Column): number => places.get(column) ?? -1;
  const at: Record<Column, number> = {
    pupil: place('pupil'), date: place('date'), code: place('code'), lessons: place('lessons'), minutes: place('minutes'), at: place('at'),
    subject: place('subject'), comment: place('comment'), documented: place('documented'), reported: place('reported'),
  };
  const dateOf = remembered((cell) => readDate(cell, profile, context, say));
  const codeOf = remembered(codesOf(profile, say));
  const lessonsOf = remembered((cell) => readLessons(cell, profile, say));
  const minutesOf = remembered((cell) => readMinutes(cell, profile, say));
  const timeOf = remembered((cell) => readLabel(cell, MAX.at, say));
  const subjectOf = remembered((cell) => readLabel(cell, MAX.subject, say));
  const statedOf = remembered((cell) => readYesOrNo(cell, profile, say));

  return {
    columns: header.map((cell) => quoted(cell)),
    read(cells, row) {
      const cell = (column: Column): string => (cells[at[column]] ?? '').trim();
      const rejected = (column: Column, message: string, pupil: KnownPupil | null, date: Day | null): ReadRow => ({
        row, pupil, date, absence: null, problem: { row, path: profile.columns[column] ?? column, message }, remark: null,
      });
      const source = cell('pupil');
      const pupil = context.pupils.get(source);
      if (pupil === undefined) return rejected('pupil', source === '' ? say.empty : say.unknownPupil(quoted(source)), null, null);
      const date = dateOf(cell('date'));
      if ('message' in date) return rejected('date', date.message, pupil, null);
      const code = codeOf(cell('code'));
      if ('message' in code) return rejected('code', code.message, pupil, date.value);
      const { meaning } = code.value;
      if (meaning === 'ignore') return { row, pupil, date: date.value, absence: null, problem: null, remark: null };
      const { kind } = meaning;
      const lessons = kind === 'lesson' ? lessonsOf(cell('lessons')) : undefined;
      if (lessons !== undefined && 'message' in lessons) return rejected('lessons', lessons.message, pupil, date.value);
      const minutes = kind === 'late' || kind === 'left_early' ? minutesOf(cell('minutes')) : nothing;
      if ('message' in minutes) return rejected('minutes', minutes.message, pupil, date.value);
      const time = kind === 'day' ? nothing : timeOf(cell('at'));
      if ('message' in time) return rejected('at', time.message, pupil, date.value);
      const subject = kind === 'day' ? nothing : subjectOf(cell('subject'));
      if ('message' in subject) return rejected('subject', subject.message, pupil, date.value);
      const documented = statedOf(cell('documented'));
      if ('message' in documented) return rejected('documented', documented.message, pupil, date.value);
      const reported = statedOf(cell('reported'));
      if ('message' in reported) return rejected('reported', reported.message, pupil, date.value);
      const comment = readComment(cell('comment'), say);
      const absence = new ToldAbsence(
        row, pupil, date.value, slotOf({ kind, at: time.value, subject: subject.value }), kind, lessons?.value ?? 0, minutes.value, time.value, subject.value, meaning.cause,
        documented.value ?? meaning.documented, reported.value ?? meaning.reported, code.value.code, comment.value,
      );
      const remark = comment.remark === null ? null : { row, path: profile.columns.comment ?? 'comment', message: comment.remark };
      return new TakenRow(absence, remark);
    },
  };
}

/**
 * Rows that are taken come by the million and are gone a moment later. They are made by constructors because V8 may decide of a place where objects are
 * written out that what is made there lives long, and then lets a million of them lie.
 */
class ToldAbsence implements FileAbsence {
  constructor(
    readonly row: number,
    readonly pupil: KnownPupil,
    readonly date: Day,
    readonly slot: string,
    readonly kind: Absence['kind'],
    readonly lessons: number,
    readonly minutes: number | null,
    readonly at: string | null,
    readonly subject: string | null,
    readonly cause: Absence['cause'],
    readonly documented: boolean | null,
    readonly reported: boolean | null,
    readonly sourceCode: string,
    readonly comment: string | null,
  ) {}
}

class TakenRow implements ReadRow {
  readonly row: number;
  readonly pupil: KnownPupil;
  readonly date: Day;
  readonly problem = null;
  constructor(readonly absence: FileAbsence, readonly remark: RowProblem | null) {
    this.row = absence.row;
    this.pupil = absence.pupil;
    this.date = absence.date;
  }
}

/** Why a cell cannot be read; some are remembered, so this too is made by a constructor. */
class Unreadable {
  constructor(readonly message: string) {}
}

/** Files say the same few dates, codes and numbers over and over. Bounded, for nobody knows what a file holds. */
function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const now = read(cell);
    if (known.size < 5_000 && cell.length <= MAX.subject) known.set(cell, now);
    return now;
  };
}

function codesOf(profile: ImportProfile, say: FileWords): (cell: string) => Read<{ readonly code: string; readonly meaning: CodeMeaning }> {
  const codeKey = (code: string) => code.trim().toLocaleLowerCase('nb');
  const codes = new Map(Object.entries(profile.codes).map(([code, meaning]) => [codeKey(code), { code, meaning }] as const));
  return (cell) => {
    if (cell === '') return new Unreadable(say.empty);
    const found = codes.get(codeKey(cell));
    return found === undefined ? new Unreadable(say.unknownCode(quoted(cell))) : { value: found };
  };
}

function readDate(cell: string, { dateFormat }: ImportProfile, { calendars, today }: AbsenceContext, say: FileWords): Read<Day> {
  if (cell === '') return new Unreadable(say.empty);
  const date = readDay(cell, dateFormat);
  if (date === undefined) return new Unreadable(say.unreadableDate(quoted(cell), dateFormat));
  if (date > today) return new Unreadable(say.future);
  const isInside = calendars.length === 0 || calendars.some((calendar) => schoolYearOf(calendar, date) !== undefined);
  return isInside ? { value: date } : new Unreadable(say.outsideSchoolYears);
}

function readLessons(cell: string, { decimalSign }: ImportProfile, say: FileWords): Read<number> {
  if (cell === '') return { value: 1 };
  const lessons = readNumber(cell, decimalSign);
  return lessons === undefined || lessons <= 0 || lessons > MAX.lessons ? new Unreadable(say.impossibleLessons(quoted(cell))) : { value: lessons };
}

function readMinutes(cell: string, { decimalSign }: ImportProfile, say: FileWords): Read<number | null> {
  if (cell === '') return nothing;
  const minutes = readNumber(cell, decimalSign);
  return minutes === undefined || minutes > MAX.minutes ? new Unreadable(say.impossibleMinutes(quoted(cell))) : { value: Math.round(minutes) };
}

function readLabel(cell: string, max: number, say: FileWords): Read<string | null> {
  if (cell === '') return nothing;
  if (hasControl(cell)) return new Unreadable(say.control);
  if (isFormula(cell)) return new Unreadable(say.formula(quoted(cell)));
  return cell.length > max ? new Unreadable(say.tooLong(cell.length, max)) : { value: cell };
}

/** null where the file says nothing; then the code's meaning holds. */
function readYesOrNo(cell: string, { yes, no }: ImportProfile, say: FileWords): Read<boolean | null> {
  if (cell === '') return nothing;
  const said = cell.toLocaleLowerCase('nb');
  if (yes.some((word) => word.toLocaleLowerCase('nb') === said)) return { value: true };
  if (no.some((word) => word.toLocaleLowerCase('nb') === said)) return { value: false };
  return new Unreadable(say.yesOrNo(quoted(cell)));
}

/** A remark must not cost the pupil's absence its place: a bad one is cut or left out, and said so (B63). */
function readComment(cell: string, say: FileWords): { value: string | null; remark: string | null } {
  if (cell === '') return { value: null, remark: null };
  if (isFormula(cell) || hasControl(cell)) return { value: null, remark: say.commentLeftOut };
  return cell.length > MAX.comment ? { value: cell.slice(0, MAX.comment), remark: say.cutShort(cell.length, MAX.comment) } : { value: cell, remark: null };
}
