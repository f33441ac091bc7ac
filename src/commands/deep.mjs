import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { compileServer } from './compile.mjs';
import { gathered, keep, told } from './evidence.mjs';
import { ensureInstalled } from './install.mjs';
import { root, step } from './progress.mjs';
import { run } from './run.mjs';

/* The tests of what the product promises about security, as often as it promises, and the walks that take too long for every run: `npm run test:deep`, on both databases; `-- sqlite` or `-- postgres` on one. An hour and more. */
const jest = [`${root}/node_modules/jest/bin/jest.js`, '--config', `${root}/jest.config.js`];
const onBoth = ['test/deep', 'test/access', ...['account', 'audience', 'imports', 'private-fields', 'security.test'].map((name) => `test/http/${name}`)];
const [only] = process.argv.slice(2);
const ways = [
  { name: 'sqlite', database: 'SQLite', command: [...jest, ...onBoth, 'core/access', 'test/crash', 'hostile', 'test/e2e/routine-from-nothing', 'test/e2e/large-routine'] },
  { name: 'postgres', database: 'PostgreSQL', command: [`${root}/src/commands/postgres.mjs`, process.execPath, ...jest, ...onBoth, 'test/postgres'] },
].filter(({ name }) => only === undefined || only === name);

await ensureInstalled();
await step('Compiling the server', compileServer);
await ensureBuilt('web');
await ensureBuilt('admin');
const folder = mkdtempSync(join(tmpdir(), 'trapp-evidence-'));
const file = join(folder, 'found.ndjson');
try {
  for (const { database, command } of ways) {
    const code = await run(process.execPath, command, { env: { TRAPP_DEEP: 'all', TRAPP_EVIDENCE: file, NODE_ENV: 'test' } });
    if (code === 0) keep(database, execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(), gathered(file));
    else process.exitCode = code;
  }
  process.stdout.write(`\n${told(gathered(file))}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
