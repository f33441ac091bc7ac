import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { browser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { compileServer } from './compile.mjs';
import { gathered, keep, told } from './evidence.mjs';
import { ensureInstalled } from './install.mjs';
import { root, step } from './progress.mjs';
import { run } from './run.mjs';

/* The tests of what the product promises about security, as often as it promises, and the walks that take too long for every run: `npm run test:deep`, on both databases; `-- sqlite` or `-- postgres` on one, and `-- postgres test/deep/fuzz` some of them there. Two hours and more. */
const jest = [`${root}/node_modules/jest/bin/jest.js`, '--config', `${root}/jest.config.js`];
const onBoth = ['test/deep', 'test/access', ...['account', 'audience', 'imports', 'private-fields', 'security.test', 'session'].map((name) => `test/http/${name}`)];
const [only, ...asked] = process.argv.slice(2);
const ways = [
  { name: 'sqlite', database: 'SQLite', command: jest, tests: [...onBoth, 'core/access', 'core/rules/gate', 'test/crash', 'hostile', ...['every-page', 'large-routine', 'production-doors', 'routine-from-nothing'].map((name) => `test/e2e/${name}`)] },
  { name: 'postgres', database: 'PostgreSQL', command: [`${root}/src/commands/postgres.mjs`, process.execPath, ...jest], tests: [...onBoth, 'test/postgres'] },
].filter(({ name }) => only === undefined || only === name);

await ensureInstalled();
await step('Compiling the server', compileServer);
await ensureBuilt('web');
if (browser !== '') await ensureBuilt('admin');
const folder = mkdtempSync(join(tmpdir(), 'trapp-evidence-'));
try {
  const found = [];
  for (const { name, database, command, tests } of ways) {
    const file = join(folder, `${name}.ndjson`);
    const outputFile = join(folder, `${name}.json`);
    const code = await run(process.execPath, [...command, '--json', `--outputFile=${outputFile}`, ...(asked.length > 0 ? asked : tests)], { env: { TRAPP_DEEP: 'all', TRAPP_EVIDENCE: file, CHROMIUM_PATH: browser, NODE_ENV: 'test' } });
    if (code !== 0) process.exitCode = code;
    found.push(...gathered(file));
    if (!existsSync(outputFile)) continue;
    const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8'));
    const namesOf = (files) => new Set(files.map((one) => relative(root, one.name)));
    keep(database, execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(), gathered(file), { run: namesOf(testResults), passed: namesOf(testResults.filter(({ status }) => status === 'passed')) });
  }
  process.stdout.write(`\n${told(found)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
