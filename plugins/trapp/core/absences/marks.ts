import { dayNumber } from '../calendar/index';
import { absenceCauses, absenceKinds, type Absence } from './absence';

/**
 * One pupil's absence as numbers, oldest first: four whole numbers for each row, and the texts that rows share. The rules read this and
 * nothing else, so that a whole city is a few megabytes. What they never ask about (comments, ids) is not in it.
 */
export interface Marks {
  readonly rows: Int32Array;
  /** Subjects, codes and lessons or times of day, as the rows number them from 1. */
  readonly texts: readonly string[];
}

/** Numbers for each row: the day since 1970-01-01; what kind of row; how much; which texts. */
export const WIDTH = 4;
export const DAY = 0;
export const SORT = 1;
export const AMOUNT = 2;
export const TEXTS = 3;

/** Lessons may be parts of one; amounts are ten-thousandths of a lesson, or minutes, and -1 when not known. */
export const PARTS_OF_LESSON = 10_000;

/** The sort: kind in the lowest two bits, then cause (3), documented (2), reported (2). The lesson's number comes above (5), 0 when not known. */
export const SORTS = 512;
export const LESSON_SHIFT = 9;

const MAX_TEXTS = 1023;
const TEXT_BITS = 10;

const known = (value: boolean | null): number => (value === null ? 0 : value ? 2 : 1);

/** The number of a row's sort: what the documentation, message and cause filters ask about. */
export function sortOf(row: Pick<Absence, 'kind' | 'cause' | 'documented' | 'reported'>): number {
  return absenceKinds.indexOf(row.kind) | (absenceCauses.indexOf(row.cause) << 2) | (known(row.documented) << 5) | (known(row.reported) << 7);
}

/** What a sort says, read back. */
export function readSort(sort: number): Pick<Absence, 'kind' | 'cause' | 'documented' | 'reported'> {
  const stated = (bits: number) => (bits === 0 ? null : bits === 2);
  return {
    kind: absenceKinds[sort & 3] ?? 'day',
    cause: absenceCauses[(sort >> 2) & 7] ?? 'unknown',
    documented: stated((sort >> 5) & 3),
    reported: stated((sort >> 7) & 3),
  };
}

export type MarkedAbsence = Pick<Absence, 'date' | 'kind' | 'cause' | 'documented' | 'reported' | 'lessons' | 'minutes' | 'at' | 'subject' | 'sourceCode'>;

/** Numbers of a row's texts in `marks.texts`, 0 for none. */
export const subjectOf = (texts: number): number => texts & MAX_TEXTS;
export const codeOf = (texts: number): number => (texts >> TEXT_BITS) & MAX_TEXTS;
export const timeOf = (texts: number): number => (texts >> (2 * TEXT_BITS)) & MAX_TEXTS;

/** One pupil's rows as marks. */
export function marksOf(absences: readonly MarkedAbsence[]): Marks {
  const rows = new Int32Array(absences.length * WIDTH);
  const texts: string[] = [];
  absences.forEach((row, index) => {
    const at = index * WIDTH;
    rows[at + DAY] = dayNumber(row.date);
    rows[at + SORT] = sortWithLesson(row);
    rows[at + AMOUNT] = amountOf(row);
    rows[at + TEXTS] = packTexts(texts, row.subject, row.sourceCode, row.at);
  });
  return { rows: oldestFirst(rows), texts };
}

/** What stands in a row's place `SORT`. */
export function sortWithLesson(row: MarkedAbsence): number {
  return sortOf(row) | (lessonNumber(row.at) << LESSON_SHIFT);
}

/** What stands in a row's place `AMOUNT`. */
export function amountOf({ kind, lessons, minutes }: Pick<MarkedAbsence, 'kind' | 'lessons' | 'minutes'>): number {
  return kind === 'lesson' ? Math.round(lessons * PARTS_OF_LESSON) : (minutes ?? -1);
}

/** What stands in a row's place `TEXTS`; texts that the pupil has not had before are added to `texts`. */
export function packTexts(texts: string[], subject: string | null, sourceCode: string | null, at: string | null): number {
  return idIn(texts, subject) | (idIn(texts, sourceCode) << TEXT_BITS) | (idIn(texts, at) << (2 * TEXT_BITS));
}

/** One pupil's marks from two lots of rows. */
export function joinMarks(one: Marks, other: Marks): Marks {
  if (one.rows.length === 0) return other;
  const texts = [...one.texts];
  const ids = other.texts.map((text) => idIn(texts, text));
  const idOf = (id: number): number => ids[id - 1] ?? 0;
  const rows = new Int32Array(one.rows.length + other.rows.length);
  rows.set(one.rows);
  rows.set(other.rows, one.rows.length);
  for (let at = one.rows.length; at < rows.length; at += WIDTH) {
    const named = rows[at + TEXTS] ?? 0;
    rows[at + TEXTS] = idOf(subjectOf(named)) | (idOf(codeOf(named)) << TEXT_BITS) | (idOf(timeOf(named)) << (2 * TEXT_BITS));
  }
  return { rows: oldestFirst(rows), texts };
}

/** The text's number, from 1; 0 for none. The few texts of one pupil are found faster in a row than by a map. No school writes more than a thousand about one: those beyond are left unnamed. */
function idIn(texts: string[], text: string | null): number {
  if (text === null) return 0;
  const known = texts.indexOf(text);
  if (known !== -1) return known + 1;
  return texts.length < MAX_TEXTS ? texts.push(text) : 0;
}

/** Rows of the same day keep their order. Most often they lie in order already. */
export function oldestFirst(rows: Int32Array): Int32Array {
  let isSorted = true;
  for (let at = WIDTH; at < rows.length && isSorted; at += WIDTH) isSorted = (rows[at - WIDTH] ?? 0) <= (rows[at] ?? 0);
  if (isSorted) return rows;
  const places = Array.from({ length: rows.length / WIDTH }, (_, index) => index * WIDTH).sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0));
  const sorted = new Int32Array(rows.length);
  places.forEach((place, index) => sorted.set(rows.subarray(place, place + WIDTH), index * WIDTH));
  return sorted;
}

/** "3" is the third lesson; a time of day names none. */
function lessonNumber(at: string | null): number {
  const number = at !== null && /^\d{1,2}$/.test(at) ? Number(at) : 0;
  return number <= 12 ? number : 0;
}
