import { ensureBuilt } from './build.mjs';
import { compileServer } from './compile.mjs';
import { ensureInstalled } from './install.mjs';
import { step } from './progress.mjs';

await ensureInstalled();
await step('Compiling the server', compileServer);
await ensureBuilt('web');
await ensureBuilt('admin');
await import('./serve.mjs');
