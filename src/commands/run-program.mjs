import { compileServer } from './compile.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './progress.mjs';
import { run } from './run.mjs';

/* Runs one of the compiled programs beside this file, after setting up what it needs: `node run-program.mjs main-job …`. */
const [program, ...given] = process.argv.slice(2);

await ensureInstalled();
await compileServer();
process.exitCode = await run(process.execPath, [`${root}/dist/src/commands/${program}.js`, ...given], {
  env: { STRAPI_TELEMETRY_DISABLED: 'true' },
});
