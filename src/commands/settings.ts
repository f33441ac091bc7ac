import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The settings in `.env`, for a command that does not start the application. What the environment says already holds. */
export function readSettings(): void {
  const file = resolve(process.env['ENV_PATH'] ?? '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
