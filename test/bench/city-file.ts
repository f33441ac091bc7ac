import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Absence } from '../../plugins/trapp/core/absences/index';
import type { City, CityPupil } from './city';
import { absencesOf } from './city-absences';

/** The headers of the profile `ist-dager-og-timer`, in the order that the file has them. */
export const headers = ['Elev-ID', 'Dato', 'Kode', 'Antall timer', 'Minutter', 'Time', 'Fag', 'Merknad', 'Dokumentert', 'Meldt'] as const;

/** What the file was made of. */
export interface Written {
  readonly rows: number;
  /** Rows that no import may take: an unknown pupil, an unknown code, or a day that does not exist. */
  readonly bad: number;
  readonly bytes: number;
}

/** A row of a thousand is wrong, as in files that people have had their hands on. */
const BAD_ROW_EVERY = 1000;

/** How the rows of the file lie: school after school and in each by date, or all schools together by date. */
export const fileOrders = ['school', 'date'] as const;
export type FileOrder = (typeof fileOrders)[number];

/** Writes the city's absence as one file, and stops after so many rows. The profile cannot say that nothing is stated; there the code decides. */
export async function writeAbsenceFile(file: string, city: City, rowCount: number, order: FileOrder): Promise<Written> {
  const written = { rows: 0, bad: 0, bytes: 0 };
  async function* pieces(): AsyncGenerator<string> {
    yield `${headers.join(';')}\r\n`;
    const lots = order === 'date' ? [city.pupils] : city.schools.map(({ id }) => city.pupils.filter(({ schoolId }) => schoolId === id));
    for (const pupils of lots) {
      const lines: string[] = [];
      for (const { pupil, row } of rowsByDate(city, pupils)) {
        if (written.rows === rowCount) break;
        written.rows += 1;
        const bad = written.rows % BAD_ROW_EVERY === 0;
        if (bad) written.bad += 1;
        lines.push(bad ? badLine(pupil, row, written.bad) : lineOf(pupil.sourceId, norwegian(row.date), row.sourceCode, row));
      }
      const text = lines.join('');
      written.bytes += Buffer.byteLength(text);
      yield text;
    }
  }
  await pipeline(Readable.from(pieces()), createWriteStream(file));
  if (written.rows < rowCount) throw new Error(`The city has only ${written.rows} rows of absence`);
  return written;
}

/** So many pupils have at least as many rows as are wanted. */
export const pupilsFor = (rowCount: number): number => Math.ceil(rowCount / 17);

function rowsByDate(city: City, pupils: readonly CityPupil[]): { pupil: CityPupil; row: Absence }[] {
  const rows = pupils.flatMap((pupil) => absencesOf(city, pupil).map((row) => ({ pupil, row })));
  return rows.sort((a, b) => (a.row.date < b.row.date ? -1 : a.row.date > b.row.date ? 1 : 0));
}

const norwegian = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
const yesOrNo = (stated: boolean | null): string => (stated === null ? '' : stated ? 'Ja' : 'Nei');

function lineOf(pupil: string, date: string, code: string, row: Absence): string {
  const cells = [pupil, date, code, row.kind === 'lesson' ? '1' : '', row.minutes ?? '', row.at ?? '', row.subject ?? '', row.comment ?? '', yesOrNo(row.documented), yesOrNo(row.reported)];
  return `${cells.join(';')}\r\n`;
}

function badLine(pupil: CityPupil, row: Absence, number: number): string {
  const date = norwegian(row.date);
  if (number % 3 === 0) return lineOf('E999999', date, row.sourceCode, row);
  return number % 3 === 1 ? lineOf(pupil.sourceId, date, 'ZZ', row) : lineOf(pupil.sourceId, '31.02.2027', row.sourceCode, row);
}
