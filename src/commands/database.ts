import { runCommand, withApplication } from './application';

/*
 * Makes or brings up to date the tables on PostgreSQL, their row policies and the rights of the role that runs the application:
 * `DATABASE_OWNER_URL=postgres://… DATABASE_APP_ROLE=trapp_app npm run database`. For an installation where one role owns the tables and another,
 * which may change none of that, runs the application; docs/operations.md says how to make both.
 */
async function main(): Promise<void> {
  const { DATABASE_OWNER_URL: url, DATABASE_APP_ROLE: role } = process.env;
  if (!url || !role) throw new Error('Say who owns the tables and who runs the application: DATABASE_OWNER_URL=postgres://… DATABASE_APP_ROLE=… npm run database');
  // To start on it is all that it takes.
  await withApplication(() => Promise.resolve(), { DATABASE_URL: url });
  process.stdout.write(`The tables are there, with their policies; "${role}" may run the application, and cannot change them.\n`);
}

runCommand(main);
