import { resolve } from 'node:path';
import { auditLine, readNote, type Note } from '../backup/note';
import { fillPostgres, lookIntoPostgres } from '../backup/postgres';
import { layDownSqlite, lookIntoSqlite } from '../backup/sqlite';
import { differences, type Standing } from '../backup/standing';
import { runCommand, withApplication } from './application';
import { readSettings } from './settings';

/*
 * Puts a backup back where nothing is yet, sees that it is what was taken, and starts the application on it to check the audit log: `npm run restore -- FILE`.
 * The settings say where: DATABASE_FILE, or DATABASE_OWNER_URL and DATABASE_APP_ROLE of an empty database.
 */
const usage = 'npm run restore -- FILE';

async function main(): Promise<boolean> {
  const [given] = process.argv.slice(2);
  if (given === undefined) throw new Error(`Name the backup: ${usage}`);
  readSettings();
  const backup = resolve(given);
  const note = readNote(backup);
  const [standing, place] = note.database === 'postgres' ? await intoPostgres(backup) : await intoSqlite(backup);
  const other = differences(note.standing, standing);
  if (other.length > 0) throw new Error(`What has been restored is not what was taken: ${other.join('; ')}.`);
  return whetherWhole(note, place);
}

type Place = Readonly<Record<string, string>>;

async function intoSqlite(backup: string): Promise<[Standing, Place]> {
  const file = resolve(process.env['DATABASE_FILE'] ?? '.data/trapp.db');
  layDownSqlite(backup, file);
  return [await lookIntoSqlite(file), {}];
}

async function intoPostgres(backup: string): Promise<[Standing, Place]> {
  const { DATABASE_OWNER_URL: url, DATABASE_APP_ROLE: role } = process.env;
  if (!url || !role) throw new Error('Say who owns the empty database and who will run the application: DATABASE_OWNER_URL=postgres://… DATABASE_APP_ROLE=… npm run restore -- FILE');
  await fillPostgres(backup, url);
  return [await lookIntoPostgres(url), { DATABASE_URL: url }];
}

async function whetherWhole(note: Note, place: Place): Promise<boolean> {
  return withApplication(async (strapi) => {
    const { rows, brokenAt } = (await strapi.plugin('trapp').service('auditLog').check(auditLine(note))) as { rows: number; brokenAt: number | null };
    process.stdout.write(
      brokenAt === null
        ? `Restored as it was at ${note.at}: every table, ${note.standing.papers.count} papers, and an audit log of ${rows} rows that is whole.\n`
        : `The audit log is broken: row ${brokenAt} of ${rows} was changed, or was bound with another TRAPP_AUDIT_KEY. See docs/operations.md.\n`,
    );
    return brokenAt === null;
  }, place);
}

runCommand(main);
