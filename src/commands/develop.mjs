import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { compileServer, serverSources } from './compile.mjs';
import { ensureInstalled } from './install.mjs';
import { root, step } from './progress.mjs';

/*
 * The quick loop: Vite serves the staff pages with hot reload; an edit of the server compiles and restarts it in about three seconds.
 * With `-- --admin` the coordinator pages have hot reload too, which makes each restart some seconds longer.
 */
const withAdmin = process.argv.includes('--admin');
const children = new Set();
const environment = { ...process.env, NODE_ENV: 'development', STRAPI_TELEMETRY_DISABLED: 'true', LOG_LEVEL: process.env.LOG_LEVEL ?? 'http' };

await ensureInstalled();
await step('Compiling the server', compileServer);
if (!withAdmin) await ensureBuilt('admin');

let server = startServer();
begin(['node_modules/vite/bin/vite.js', '--config', 'plugins/trapp/web/vite.config.mts']);
process.stdout.write('\nStaff pages with hot reload: http://localhost:5173/app/\n');

let pending;
for (const folder of serverSources) {
  try {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(pending);
      pending = setTimeout(restart, 150);
    });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopAll);

async function restart() {
  try {
    await compileServer();
  } catch (error) {
    // Half-typed code is the normal state of things here; the server that runs stays.
    process.stderr.write(`${error.message}\n`);
    return;
  }
  const old = server;
  old.once('close', () => {
    server = startServer();
  });
  old.kill('SIGTERM');
}

function startServer() {
  return begin([`src/commands/${withAdmin ? 'serve-admin-live' : 'serve'}.mjs`]);
}

function begin(args) {
  const child = spawn(process.execPath, args, { cwd: root, env: environment, stdio: 'inherit' });
  children.add(child);
  child.once('close', () => children.delete(child));
  return child;
}

function stopAll() {
  for (const child of children) child.kill('SIGTERM');
  process.exit(0);
}
