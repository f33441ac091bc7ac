import { createReadStream } from 'node:fs';
import type { Transform } from 'node:stream';
import { z } from 'zod';
import { slotOf } from '../../plugins/trapp/core/absences/index';
import type { headers } from './city-file';
import { openSqlite } from './plain-sqlite';

/* The plain way to bring a file in, by the usual packages: csv-parser reads, zod checks each row, one prepared statement writes, all in one transaction. */

type Line = Record<(typeof headers)[number], string>;

const kinds = { D: 'day', T: 'lesson', F: 'late', G: 'left_early' } as const;
const causes = { S: 'illness', H: 'health_appointment', P: 'leave', K: 'known', U: 'unknown', T: 'unknown' } as const;
const codes = ['DS', 'DH', 'DP', 'DK', 'DU', 'TS', 'TH', 'TP', 'TK', 'TU', 'FS', 'FK', 'GT', 'GK'] as const;

const date = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{4}$/)
  .transform((text) => `${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}`);
const number = z.string().transform((text) => (text === '' ? null : Number(text.replace(',', '.'))));
const stated = z.enum(['Ja', 'Nei', '']).transform((word) => (word === '' ? null : word === 'Ja' ? 1 : 0));
const text = z.string().max(500).transform((value) => (value === '' ? null : value));

const lineSchema = z.object({
  'Elev-ID': z.string().regex(/^E\d{6}$/).transform((id) => Number(id.slice(1))),
  Dato: date,
  Kode: z.enum(codes),
  'Antall timer': number,
  Minutter: number,
  Time: text,
  Fag: text,
  Merknad: text,
  Dokumentert: stated,
  Meldt: stated,
});

/** How csv-parser is had; its module is the function itself. */
function csvParser(): Transform {
  const csv = require('csv-parser') as (options: { separator: string }) => Transform;
  return csv({ separator: ';' });
}

/** Reads the file and does `each` with every line. */
function eachLine(file: string, each: (line: Line) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    createReadStream(file).on('error', reject).pipe(csvParser()).on('data', each).on('error', reject).on('end', resolve);
  });
}

/** Only reads: what the parser alone costs. */
export async function parseOnly(file: string): Promise<number> {
  let rows = 0;
  await eachLine(file, () => void (rows += 1));
  return rows;
}

/** Reads and checks: what zod adds. */
export async function parseAndCheck(file: string): Promise<number> {
  let taken = 0;
  await eachLine(file, (line) => void (taken += lineSchema.safeParse(line).success ? 1 : 0));
  return taken;
}

const columns = ['pupil', 'date', 'slot', 'school', 'kind', 'lessons', 'minutes', '"at"', 'subject', 'cause', 'documented', 'reported', 'source_code', 'comment'];

/**
 * Into a database with the application's own absence table and indexes, by the application's own settings. No pupil is looked up, no row is told what is wrong
 * with it, nothing is compared with what is stored, and nothing is remembered of the import. Answers how many rows were written.
 */
export async function importBare(file: string, databaseFile: string): Promise<number> {
  const sqlite = openSqlite(databaseFile);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON']) sqlite.pragma(pragma);
  const insert = sqlite.prepare(`insert or ignore into trapp_absences (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`);
  let written = 0;
  sqlite.exec('begin');
  await eachLine(file, (line) => {
    const read = lineSchema.safeParse(line);
    if (!read.success) return;
    const { 'Elev-ID': pupil, Dato, Kode, 'Antall timer': lessons, Minutter, Time, Fag, Merknad, Dokumentert, Meldt } = read.data;
    const kind = kinds[Kode[0] as keyof typeof kinds];
    const slot = slotOf({ kind, at: Time, subject: Fag });
    written += insert.run(pupil, Dato, slot, 1, kind, lessons ?? 0, Minutter, Time, Fag, causes[Kode[1] as keyof typeof causes], Dokumentert, Meldt, Kode, Merknad).changes;
  });
  sqlite.exec('commit');
  sqlite.close();
  return written;
}
