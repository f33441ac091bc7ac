import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { runCommand, withApplication } from './application';

/* Makes or brings up to date a municipality's schools and staff accounts from a JSON file, in the database that the settings name. */
const usage = 'npm run municipality -- FILE.json';

interface Founded {
  readonly schools: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, unknown>;
  readonly created: readonly string[];
  readonly waiting: readonly { readonly username: string; readonly groupSourceId: string }[];
}

async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error(`Name the file: ${usage}`);
  const content = withLogo(JSON.parse(readFileSync(file, 'utf8')), file);
  await withApplication(async (strapi) => {
    const passwords = new Map<string, string>();
    const passwordOf = (username: string) => {
      const password = randomBytes(12).toString('base64url');
      passwords.set(username, password);
      return password;
    };
    print((await strapi.plugin('trapp').service('municipality').found(content, passwordOf)) as Founded, passwords);
  });
}

/** `logo` in the file is the path of a PNG, seen from the file; what is stored is the picture itself. */
function withLogo(content: unknown, file: string): unknown {
  const { logo } = (content ?? {}) as { logo?: unknown };
  if (typeof logo !== 'string') return content;
  const bytes = readFileSync(resolve(dirname(file), logo));
  return { ...(content as object), logo: `data:image/png;base64,${bytes.toString('base64')}` };
}

function print({ schools, staff, waiting }: Founded, passwords: ReadonlyMap<string, string>): void {
  const lines = [`${schools.size} schools and ${staff.size} people are as the file says.`];
  if (passwords.size > 0) lines.push('', 'New accounts, with passwords that are shown only now:', ...[...passwords].map(([username, password]) => `  ${username}  ${password}`));
  if (waiting.length > 0) lines.push('', 'These classes are not there yet. Import the rosters, and run this again:', ...waiting.map(({ username, groupSourceId }) => `  ${groupSourceId} for ${username}`));
  process.stdout.write(`${lines.join('\n')}\n`);
}

runCommand(main);
