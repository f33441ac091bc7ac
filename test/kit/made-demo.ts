import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ThrowAway } from './throw-away';

/**
 * The demo municipality as the first server of a run has made it: every other walk begins with a copy of it, and need not wait for it to be made once more.
 * It lies in a folder of this process, and goes when the run ends.
 */
const kept = join(tmpdir(), `trapp-demo-${process.pid}`);

/** Its audit log goes on under the key that it was begun with; which one is nobody's secret. */
export const DEMO_AUDIT_KEY = createHash('sha256').update('the demo of the tests').digest('base64url');

/** Puts the municipality where a server is about to start; does nothing when none has been made. */
export function layOutDemo({ folder }: Pick<ThrowAway, 'folder'>): void {
  if (existsSync(kept)) cpSync(kept, folder, { recursive: true });
}

/** Keeps what a server has made, as it stands the moment that it answers. */
export function keepDemo({ folder }: Pick<ThrowAway, 'folder'>): void {
  // On PostgreSQL there is no file to keep.
  if (existsSync(kept) || !existsSync(join(folder, 'trapp.db'))) return;
  mkdirSync(kept);
  copyFileSync(join(folder, '.env'), join(kept, '.env'));
  const Database = require('better-sqlite3') as new (file: string, options: object) => { prepare(sql: string): { run(value: string): void }; close(): void };
  const database = new Database(join(folder, 'trapp.db'), { readonly: true });
  database.prepare('VACUUM INTO ?').run(join(kept, 'trapp.db'));
  database.close();
}

/** Before a run, for one that was killed may have left its own under the same number, and at its end. */
export default function forgetDemo(): void {
  rmSync(kept, { recursive: true, force: true });
}
