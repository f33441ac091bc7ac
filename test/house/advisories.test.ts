import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { throwAway } from '../kit/throw-away';

const root = join(__dirname, '../..');
const ask = (folder: string) => spawnSync(process.execPath, ['src/commands/advisories.mjs'], { cwd: folder, encoding: 'utf8' });

test('no package that is installed is known to be vulnerable to what concerns us', () => {
  const { status, stderr } = ask(root);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('a package with an older version would be named, and so would a decision that has run out', () => {
  const place = throwAway();
  try {
    for (const part of ['src/commands', 'security']) cpSync(join(root, part), join(place.folder, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(place.folder, 'node_modules'));
    writeFileSync(join(place.folder, 'package-lock.json'), JSON.stringify({ packages: { 'node_modules/strapi/node_modules/koa': { version: '2.15.0' }, 'node_modules/esbuild': { version: '0.21.5' } } }));
    expect(ask(place.folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('koa 2.15.0') });
    expect(ask(place.folder).stderr).not.toContain('esbuild');
    const file = join(place.folder, 'security/advisories.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('2027-06-30', '2020-06-30'));
    expect(ask(place.folder).stderr).toContain('esbuild 0.21.5');
  } finally {
    place.remove();
  }
});
