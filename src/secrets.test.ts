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
    process.env['TRAPP_AUDIT_KEY'] = 'from the vault';
    expect(secrets(envFile).TRAPP_AUDIT_KEY).toBe('from the vault');
    expect(readFileSync(envFile, 'utf8')).not.toContain('TRAPP_AUDIT_KEY');
  });

  it('leave what somebody wrote in the file, also without a last line break', () => {
    writeFileSync(envFile, 'PORT=1400');
    secrets(envFile);
    expect(readFileSync(envFile, 'utf8')).toMatch(/^PORT=1400\nAPP_KEYS=/);
  });
});
