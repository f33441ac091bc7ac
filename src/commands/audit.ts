import { runCommand, withApplication } from './application';

/* Checks the audit log of the database that the settings name: `npm run audit`, or `npm run audit -- "LINE"` with the line of an earlier check that was kept elsewhere. */
interface Checked {
  readonly rows: number;
  readonly brokenAt: number | null;
  readonly line: string;
}

async function main(): Promise<boolean> {
  const [kept = null] = process.argv.slice(2);
  return withApplication(async (strapi) => {
    const { rows, brokenAt, line } = (await strapi.plugin('trapp').service('auditLog').check(kept)) as Checked;
    process.stdout.write(
      brokenAt === null
        ? `The audit log is whole. Keep this line where nobody who runs the database can change it:\n${line}\n`
        : `The audit log is broken: row ${brokenAt} of ${rows} was changed, or something is missing there. See docs/operations.md.\n`,
    );
    return brokenAt === null;
  });
}

runCommand(main);
