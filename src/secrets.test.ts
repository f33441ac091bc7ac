import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secrets, type SecretName } from './secrets';

const names: readonly SecretName[] = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'TRAPP_AUDIT_KEY'];

describe('secrets', () => {
  let folder: string;
  let envFile: string;
  const before = { ...process.env };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trapp-secrets-'));
    envFile = join(folder, '.env');
    for (const name of names) delete process.env[name];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  afterAll(() => Object.assign(process.env, before));

  it('are made on the first run: strong, all different, and for the owner only', () => {
    const made = secrets(envFile);
    const values = names.flatMap((name) => made[name].split(','));
    expect(values).toHaveLength(9);
    expect(new Set(values).size).toBe(9);
    for (const value of values) expect(Buffer.from(value, 'base64url')).toHaveLength(32);
    expect(statSync(envFile).mode & 0o777).toBe(0o600);
  });

  it('stay the same on the next run', () => {
    const made = secrets(envFile);
    const kept = readFileSync(envFile, 'utf8');
    expect(secrets(envFile)).toEqual(made);
    expect(readFileSync(envFile, 'utf8')).toBe(kept);
    for (const name of names) expect(kept).toContain(`${name}=${made[name]}\n`);
  });

  it('are taken from the environment, and then not written down', () => {
    process.env['TRAPP_AUDIT_KEY'] = 'from-the-vault-0123456789-abcdefghijk';
    expect(secrets(envFile).TRAPP_AUDIT_KEY).toBe('from-the-vault-0123456789-abcdefghijk');
    expect(readFileSync(envFile, 'utf8')).not.toContain('TRAPP_AUDIT_KEY');
  });

  it('leave what somebody wrote in the file, also without a last line break', () => {
    writeFileSync(envFile, 'PORT=1400');
    secrets(envFile);
    expect(readFileSync(envFile, 'utf8')).toMatch(/^PORT=1400\nAPP_KEYS=/);
  });

  it.each([
    ['too short', 'kort', /shorter than 32/],
    ['one letter again and again', 'a'.repeat(64), /repeats/],
    ['what a template says', 'toBeModified-0123-xyz-toBeModified-kp', /example/],
    ['a password with a tail', 'Password-1234567890-abcdefghij-xyz', /example/],
    ['two keys, the new one weak', `${'k8Qz3mVx7Lp2Wn5Rt9Yb4Hc6Jd1Fg0Sa'},kort`, /shorter than 32/],
  ])('sec-13: %s is refused, and not repeated', (_, value, why) => {
    process.env['TRAPP_AUDIT_KEY'] = value;
    const refused = () => secrets(envFile);
    expect(refused).toThrow(why);
    expect(refused).toThrow(/^TRAPP_AUDIT_KEY /);
    expect(refused).not.toThrow(value);
  });
});
