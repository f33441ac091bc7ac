import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that holds one run's database and secrets, and goes when the run ends. */
export interface ThrowAway {
  readonly folder: string;
  /** Settings of an application that lives in the folder and is cut off from this machine's own `.env`. */
  readonly environment: Record<string, string>;
  readonly remove: () => void;
}

export function throwAway(): ThrowAway {
  const folder = mkdtempSync(join(tmpdir(), 'trapp-'));
  return {
    folder,
    environment: {
      NODE_ENV: 'test',
      ENV_PATH: join(folder, '.env'),
      DATABASE_FILE: join(folder, 'trapp.db'),
      DATABASE_URL: '',
      PUBLIC_URL: '',
      CORS_ORIGINS: '',
      CRON: 'false',
      LOG_LEVEL: 'error',
      STRAPI_TELEMETRY_DISABLED: 'true',
      TRAPP_AUDIT_KEY: randomBytes(32).toString('base64url'),
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
