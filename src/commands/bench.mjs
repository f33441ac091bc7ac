import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compileServer, serverSources } from './compile.mjs';
import { ensureInstalled } from './install.mjs';
import { giveUp, root } from './progress.mjs';
import { run } from './run.mjs';

/* Runs one of the measurements in test/bench beside the peers that it is compared with: `node bench.mjs rules --pupils 700 --rounds 1`. */
const [subject, ...given] = process.argv.slice(2);

if (subject === undefined || !existsSync(join(root, 'test/bench', `${subject}.ts`))) giveUp('Say what is to be measured: npm run bench -- rules, import or http. See docs/bench.md.');
await ensureInstalled();
// Routines for the tests are what the measurements publish.
await compileServer([...serverSources, 'test/bench', 'test/kit', 'test/routines']);
process.exitCode = await run(process.execPath, [`${root}/dist/test/bench/${subject}.js`, ...given], { env: { STRAPI_TELEMETRY_DISABLED: 'true' } });
