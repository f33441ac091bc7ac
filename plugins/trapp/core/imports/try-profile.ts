import type { Day } from '../calendar/index';
import type { Language } from '../language/index';
import { isRefusal, type Problem } from '../refusals';
import { createCsvReader, isCsvFault } from './csv';
import { enFileWords, type FileWords } from './messages.en';
import { words } from './messages.nb';
import type { ImportProfile } from './profile';
import { createAbsenceReader, type FileAbsence, type KnownPupil } from './read-absences';
import { detectDelimiter, isBlank, withoutSepLine, type RowProblem } from './table';

const LONGEST_ROW = 100_000;
/** Enough of a file to see whether it is understood. */
const MOST = { text: 2_000_000, shown: 10, problems: 50 } as const;

export type ProfileColumn = keyof ImportProfile['columns'];

/** How the beginning of a file would be understood by a profile (B62, B64). Nothing is known of the pupils, so every id counts as one of ours. */
export interface Trial {
  readonly delimiter: string;
  /** The file's headers in order, with what each is read as; null for one that is not used. */
  readonly columns: readonly { readonly header: string; readonly as: ProfileColumn | null }[];
  /** Why nothing can be read at all. */
  readonly refused: readonly Problem[];
  readonly rows: readonly FileAbsence[];
  readonly problems: readonly RowProblem[];
  readonly counts: { readonly rows: number; readonly taken: number; readonly ignored: number; readonly rejected: number };
  /** Codes of the file that the profile does not know, as they are written, each once. */
  readonly unknownCodes: readonly string[];
}

/** Reads a pasted file by a profile, as an import would, and stores nothing. What is wrong is told in the reader's language. */
export function tryProfile(pasted: string, profile: ImportProfile, today: Day, language: Language = 'nb'): Trial {
  const say: FileWords = language === 'en' ? enFileWords : words;
  const noted = withoutSepLine(pasted.slice(0, MOST.text).replace(/^\ufeff/, ''));
  const headers = Object.values(profile.columns).filter((column): column is string => column !== null);
  const delimiter = profile.delimiter === 'auto' ? (noted.delimiter ?? detectDelimiter(noted.text, headers)) : profile.delimiter;
  const none: Trial = { delimiter, columns: [], refused: [], rows: [], problems: [], counts: { rows: 0, taken: 0, ignored: 0, rejected: 0 }, unknownCodes: [] };
  const read = rowsOf(noted.text, delimiter, say);
  if ('message' in read) return { ...none, refused: [read] };
  const [header = [], ...body] = read.rows;
  const lines = body.map((cells, index) => ({ cells, row: index + 2 })).filter(({ cells }) => !isBlank(cells));
  const columns = header.map((name) => ({ header: name.trim(), as: columnOf(name, profile) }));
  const at = (column: ProfileColumn) => columns.findIndex(({ as }) => as === column);
  const reader = createAbsenceReader(header, profile, { pupils: everybody(lines.map(({ cells }) => (cells[at('pupil')] ?? '').trim())), calendars: [], today, words: say });
  if (isRefusal(reader)) return { ...none, columns, refused: reader.problems };
  if (lines.length === 0) return { ...none, columns, refused: [{ path: 'file', message: say.noRows }] };
  const results = lines.map(({ cells, row }) => reader.read(cells, row));
  const taken = results.flatMap(({ absence }) => absence ?? []);
  const problems = results.flatMap(({ problem, remark }) => problem ?? remark ?? []);
  const rejected = results.filter(({ problem }) => problem !== null).length;
  return {
    ...none,
    columns,
    rows: taken.slice(0, MOST.shown),
    problems: problems.slice(0, MOST.problems),
    counts: { rows: lines.length, taken: taken.length, ignored: lines.length - taken.length - rejected, rejected },
    unknownCodes: unknownCodes(lines.map(({ cells }) => (cells[at('code')] ?? '').trim()), profile),
  };
}

function rowsOf(text: string, delimiter: string, say: FileWords): { readonly rows: readonly (readonly string[])[] } | Problem {
  const csv = createCsvReader(delimiter, LONGEST_ROW);
  csv.push(text, true);
  const rows: (readonly string[])[] = [];
  for (let row = csv.next(); row !== undefined; row = csv.next()) {
    if (isCsvFault(row)) return { path: 'file', message: row.fault === 'row_too_long' ? say.cellTooLong(row.row, LONGEST_ROW) : say.quoteOpen(row.row) };
    rows.push(row);
  }
  return { rows };
}

const plain = (name: string) => name.replace(/^\ufeff/, '').trim().toLocaleLowerCase('nb');

function columnOf(header: string, { columns }: ImportProfile): ProfileColumn | null {
  const found = Object.entries(columns).find(([, wanted]) => wanted !== null && plain(wanted) === plain(header));
  return found === undefined ? null : (found[0] as ProfileColumn);
}

function unknownCodes(codes: readonly string[], profile: ImportProfile): string[] {
  const known = new Set(Object.keys(profile.codes).map(plain));
  return [...new Map(codes.filter((code) => code !== '' && code.length <= 40 && !known.has(plain(code))).map((code) => [plain(code), code])).values()].slice(0, 30);
}

/** The pupils of the file itself, as far as it names any. */
function everybody(ids: readonly string[]): ReadonlyMap<string, KnownPupil> {
  const known = [...new Set(ids)].filter((id) => id !== '');
  return new Map(known.map((id, index) => [id, { id, number: index + 1, schoolId: 'skole', schoolNumber: 1, isActive: true }]));
}
