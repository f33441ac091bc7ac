import { compileServer } from './compile.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './progress.mjs';
import { run } from './run.mjs';

await ensureInstalled();
await compileServer();
process.exitCode = await run(process.execPath, [`${root}/dist/src/commands/municipality.js`, ...process.argv.slice(2)], {
  env: { STRAPI_TELEMETRY_DISABLED: 'true' },
});
