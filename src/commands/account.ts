import { randomBytes } from 'node:crypto';
import { runCommand, withApplication } from './application';

/* Somebody's account: a role given, with a last day for a substitute from outside, or taken; and when they cannot help themselves, a new password and no codes, closed, or open again. */
const usage = 'npm run account -- reset|close|open USERNAME, codes|no-codes EMAIL (of somebody in the admin), or give|take USERNAME ROLE [SCHOOL] [CLASS] [until=YYYY-MM-DD]';
const UNTIL = 'until=';
const told = {
  reset: (username: string, password: string | null) => `${username} is logged out everywhere, has no codes any more, and a new password that is shown only now: ${password}`,
  close: (username: string) => `${username} is logged out everywhere, and cannot log in.`,
  open: (username: string) => `${username} can log in again.`,
} as const;

async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const until = given.find((word) => word.startsWith(UNTIL))?.slice(UNTIL.length);
  const [deed = '', username, role, school, group] = given.filter((word) => !word.startsWith(UNTIL));
  if ((deed === 'give' || deed === 'take') && username !== undefined && role !== undefined) return changeRole(deed, { username, role, school, group, until });
  if ((deed === 'codes' || deed === 'no-codes') && username !== undefined) return adminCodes(deed, username);
  if (!(deed in told) || username === undefined) throw new Error(usage);
  await withApplication(async (strapi) => {
    const password = (await strapi.plugin('trapp').service('accounts').change(deed, username, () => randomBytes(12).toString('base64url'))) as string | null;
    process.stdout.write(`${told[deed as keyof typeof told](username, password)}\n`);
  });
}

async function changeRole(deed: 'give' | 'take', given: { username: string; role: string; school: string | undefined; group: string | undefined; until: string | undefined }): Promise<void> {
  await withApplication(async (strapi) => {
    await strapi.plugin('trapp').service('accounts').role(deed, given);
    process.stdout.write(`${given.username} ${deed === 'give' ? 'has' : 'no longer has'} the role ${given.role}${given.until === undefined ? '' : ` to the end of ${given.until}`}, and is logged out everywhere when that is new.\n`);
  });
}

/** Codes for somebody in the Strapi admin. They stand on the screen once, for the one who sits beside. */
async function adminCodes(deed: 'codes' | 'no-codes', email: string): Promise<void> {
  await withApplication(async (strapi) => {
    const made = (await strapi.plugin('trapp').service('accounts').adminCodes(deed, email)) as { secret: string; address: string; spare: string[] } | null;
    if (made === null) process.stdout.write(`${email} is asked for no code any more, and is logged out everywhere.\n`);
    else process.stdout.write(`${email} is logged out everywhere, and from now on asked for a code after the password.\nFor the authenticator app: ${made.secret}\nor as an address: ${made.address}\nFor the day the telephone is gone, each good once: ${made.spare.join('  ')}\nAll this is shown only now.\n`);
  });
}

runCommand(main);
