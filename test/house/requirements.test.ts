import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

test('docs/requirements.md says what tests and packs say', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/requirements.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
