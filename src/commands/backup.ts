import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { auditLine, writeNote, type Note } from '../backup/note';
import { dumpPostgres } from '../backup/postgres';
import { copySqlite } from '../backup/sqlite';
import { runCommand } from './application';
import { readSettings } from './settings';

/* Takes a backup of the database that the settings name, while people go on working, and looks at what is in it: `npm run backup -- FOLDER`. */
const usage = 'npm run backup -- FOLDER';

async function main(): Promise<boolean> {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error(`Say where it goes: ${usage}`);
  readSettings();
  const { DATABASE_URL: app, DATABASE_BACKUP_URL: url = app } = process.env;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = new Date().toISOString();
  const backup = resolve(join(folder, `trapp-${at.replaceAll(':', '-')}.${url ? 'dump' : 'db'}`));
  // It gets its name when it is whole.
  const half = `${backup}.half`;
  try {
    const standing = url ? await dumpPostgres(url, half) : await copySqlite(resolve(process.env['DATABASE_FILE'] ?? '.data/trapp.db'), half);
    const note: Note = { at, database: url ? 'postgres' : 'sqlite', standing };
    renameSync(half, backup);
    writeNote(backup, note);
    const rows = Object.values(standing.tables).reduce((sum, count) => sum + count, 0);
    process.stdout.write(`${backup}\n${rows} rows in ${Object.keys(standing.tables).length} tables, ${standing.papers.count} papers. The audit log had come to:\n${auditLine(note)}\n`);
    if (standing.papers.damaged > 0) process.stdout.write(`${standing.papers.damaged} papers are not what they were when they were made. See docs/operations.md.\n`);
    return standing.papers.damaged === 0;
  } finally {
    rmSync(half, { force: true });
  }
}

runCommand(main);
