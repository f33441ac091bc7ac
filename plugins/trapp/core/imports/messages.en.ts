import type { words } from './messages.nb';

type Spoken<T> = T extends (...given: infer Given) => string ? (...given: Given) => string : string;

/** What may be said of an absence file: the part of the words that a coordinator meets who tries an import profile, and who may read the admin in English. */
type Said =
  | 'cellTooLong' | 'quoteOpen' | 'tooManyColumns' | 'columnMissing' | 'columnTwice' | 'columnsFound' | 'noRows' | 'control' | 'formula' | 'empty' | 'tooLong' | 'cutShort' | 'commentLeftOut'
  | 'unknownPupil' | 'unknownCode' | 'unreadableDate' | 'future' | 'outsideSchoolYears' | 'impossibleLessons' | 'impossibleMinutes' | 'yesOrNo';
export type FileWords = { readonly [Key in Said]: Spoken<(typeof words)[Key]> };

/** The same in English. */
export const enFileWords: FileWords = {
  cellTooLong: (line, max) => `Around line ${line} there is a row of more than ${max.toLocaleString('en')} characters. Often a quotation mark is missing. Nothing is read.`,
  quoteOpen: (line) => `A quotation mark around line ${line} is not opened and closed as it should be. Correct the file or export it again. Nothing is read.`,
  tooManyColumns: (count) => `The file has ${count} columns. That is more than such a file can have.`,
  columnMissing: (column) => `The file lacks the column “${column}”.`,
  columnTwice: (column) => `The column “${column}” stands twice in the file.`,
  columnsFound: (columns) => `The file has the columns ${columns.slice(0, 12).map((name) => `“${name.slice(0, 40)}”`).join(', ')}. Is it the right file and the right import profile?`,
  noRows: 'The file has headers, but no rows.',

  control: 'The field holds control characters that cannot be seen. Correct it in the school system.',
  formula: (cell) => `“${cell}” begins like a spreadsheet formula. Correct it in the school system.`,
  empty: 'The field is empty.',
  tooLong: (length, max) => `The text is ${length} characters long, and there is room for ${max}.`,
  cutShort: (length, max) => `The text was ${length} characters long and is cut to ${max}. The row is taken.`,
  commentLeftOut: 'The comment looks like a spreadsheet formula or holds control characters, and is left out. The row is taken.',

  unknownPupil: (pupil) => `There is no pupil “${pupil}” at the school. Import the list of pupils first, or correct the id.`,
  unknownCode: (code) => `The code “${code}” is not in the import profile.`,
  unreadableDate: (cell, format) => `“${cell}” is not a date of the form ${format}.`,
  future: 'The date has not come yet.',
  outsideSchoolYears: 'The date lies outside the school years of the calendar.',
  impossibleLessons: (cell) => `“${cell}” cannot be a number of lessons in a day.`,
  impossibleMinutes: (cell) => `“${cell}” cannot be a number of minutes in a day.`,
  yesOrNo: (cell) => `“${cell}” is neither yes nor no by the import profile.`,
};
