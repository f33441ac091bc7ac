import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { dirname } from 'node:path';
import { onSqlite, standingOf, type Row, type Standing } from './standing';

interface SqliteFile {
  prepare(sql: string): { all(): Row[] };
  pragma(text: string, options: { simple: boolean }): unknown;
  backup(file: string, options: { progress: () => number }): Promise<unknown>;
  close(): void;
}

/** More pages than a file can have. */
const ALL_PAGES = 0x7fffffff;

function open(file: string): SqliteFile {
  const Database = require('better-sqlite3') as new (name: string, options: object) => SqliteFile;
  return new Database(file, { fileMustExist: true });
}

/**
 * Copies the file as it stands at one moment, while others go on reading and writing it: all pages in one step, because a copy that is made in parts begins
 * anew whenever somebody has written.
 */
export async function copySqlite(file: string, copy: string): Promise<Standing> {
  if (!existsSync(file)) throw new Error(`There is no database at ${file}. Name it with DATABASE_FILE.`);
  const database = open(file);
  try {
    await database.backup(copy, { progress: () => ALL_PAGES });
  } finally {
    database.close();
  }
  await chmod(copy, 0o600);
  return lookIntoSqlite(copy);
}

/** Lays a copy where the application will look for it. Never over something that is there. */
export function layDownSqlite(copy: string, file: string): void {
  for (const held of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(held)) throw new Error(`There is something at ${held} already. Move it away, or name another place with DATABASE_FILE.`);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(copy, file, constants.COPYFILE_EXCL);
}

/** What stands in a file that nobody else works with. Throws when it is damaged. */
export async function lookIntoSqlite(file: string): Promise<Standing> {
  const database = open(file);
  try {
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error(`${file} is damaged.`);
    // One file in one piece, without a log beside it.
    database.pragma('journal_mode = DELETE', { simple: true });
    return await standingOf((sql) => Promise.resolve(database.prepare(sql).all()), onSqlite);
  } finally {
    database.close();
  }
}
