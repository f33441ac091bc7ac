import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the application must be given or make for itself, and how many random values each holds. */
const needed = {
  APP_KEYS: 4,
  ADMIN_JWT_SECRET: 1,
  API_TOKEN_SALT: 1,
  TRANSFER_TOKEN_SALT: 1,
  ENCRYPTION_KEY: 1,
  TRAPP_AUDIT_KEY: 1,
} as const;

export type SecretName = keyof typeof needed;
export type Secrets = Readonly<Record<SecretName, string>>;

/**
 * The secrets of this installation. The environment wins; what it lacks is made once and kept in `.env`, readable by the owner only,
 * so that nobody has to invent a secret and none stands in the code. Throws when one that somebody has given could be guessed.
 */
export function secrets(envFile: string = resolve(process.env['ENV_PATH'] ?? '.env')): Secrets {
  const names = Object.keys(needed) as SecretName[];
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) keep(envFile, missing);
  for (const name of names) refuseWeak(name, process.env[name] ?? '');
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? ''])) as Secrets;
}

/** As long as what we make holds 256 bits; 32 letters of a passphrase are still beyond guessing. */
const SHORTEST = 32;
const KINDS = 10;
/** What templates and guides put where a secret belongs. */
const EXAMPLE = /tobemodified|change.?me|replace.?me|example|default|secret|password|passord/i;

/** Whoever guesses one may forge a session or a line of the audit log, so the application does not start with it. The value is never repeated. */
function refuseWeak(name: SecretName, given: string): void {
  for (const value of given.split(',')) {
    const why = value.length < SHORTEST ? `is shorter than ${SHORTEST} characters` : new Set(value).size < KINDS ? 'repeats a few characters' : EXAMPLE.test(value) ? 'is an example' : null;
    if (why !== null) throw new Error(`${name} ${why}: anybody could guess it. Make one with "openssl rand -base64 32", or leave it out and it is made for you.`);
  }
}

function keep(envFile: string, missing: readonly SecretName[]): void {
  const isNew = !existsSync(envFile);
  const lines = missing.map((name) => {
    const value = Array.from({ length: needed[name] }, () => randomBytes(32).toString('base64url')).join(',');
    process.env[name] = value;
    return `${name}=${value}`;
  });
  const heading = isNew ? '# Made on the first run. Keep it secret, keep a copy with the backup: the audit chain is checked with it.\n' : gapAfter(envFile);
  appendFileSync(envFile, `${heading}${lines.join('\n')}\n`, { mode: 0o600 });
  chmodSync(envFile, 0o600);
}

/** A file that somebody ended without a line break would otherwise swallow our first line. */
function gapAfter(envFile: string): string {
  const text = readFileSync(envFile, 'utf8');
  return text === '' || text.endsWith('\n') ? '' : '\n';
}
