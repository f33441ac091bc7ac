import { browser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { compileServer } from './compile.mjs';
import { ensureInstalled } from './install.mjs';
import { root, step } from './progress.mjs';
import { run } from './run.mjs';

/* All tests on a throw-away PostgreSQL: `npm run test:postgres`, or `npm run test:postgres -- test/http/cases` for some. */
const asked = process.argv.slice(2);
const jest = [`${root}/node_modules/jest/bin/jest.js`, '--config', `${root}/jest.config.js`, '--ci'];

await ensureInstalled();
await step('Compiling the server', compileServer);
await ensureBuilt('web');
if (browser !== '') await ensureBuilt('admin');
process.exitCode = await run(process.execPath, [`${root}/src/commands/postgres.mjs`, process.execPath, ...jest, ...asked], { env: { CHROMIUM_PATH: browser, NODE_ENV: 'test' } });
