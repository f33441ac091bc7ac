import { ensureInstalled } from './install.mjs';
import { root } from './progress.mjs';
import { run } from './run.mjs';

/* Changes the guard line by line and asks its tests whether they notice: `npm run mutation`. Fails when they do not notice nine of ten. */
await ensureInstalled();
process.exitCode = await run(process.execPath, [`${root}/node_modules/@stryker-mutator/core/bin/stryker.js`, 'run', 'test/mutation/stryker.config.mjs'], { env: { NODE_ENV: 'test', TRAPP_DEEP: 'few' } });
