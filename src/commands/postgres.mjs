import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs a command against a throw-away PostgreSQL: `node src/commands/postgres.mjs npx jest test/http`.
// The server and its data are gone afterwards. The command finds the address in TRAPP_TEST_DATABASE_URL.

/** The newest PostgreSQL on this machine, or undefined. */
function programs() {
  const packaged = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`) : [];
  return [process.env.POSTGRES_BIN, ...packaged, '/usr/local/bin', '/usr/bin', '/opt/homebrew/bin'].find((folder) => folder && existsSync(join(folder, 'initdb')));
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const bin = programs();
if (bin === undefined) {
  process.stderr.write('PostgreSQL was not found. Install it, or name the folder of its programs in POSTGRES_BIN.\n');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'trapp-postgres-'));
const data = join(folder, 'data');
// The database refuses to run as root, so root lets its own user do it.
const isRoot = process.getuid?.() === 0;
if (isRoot) execFileSync('chown', ['postgres', folder]);
const run = (program, args) => {
  const [file, all] = isRoot ? ['runuser', ['-u', 'postgres', '--', join(bin, program), ...args]] : [join(bin, program), args];
  return execFileSync(file, all, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder });
};

const port = await freePort();
let code = 1;
try {
  run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C']);
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c max_connections=60 -c fsync=off -c synchronous_commit=off -c full_page_writes=off`, 'start']);
  run('createuser', ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', 'trapp']);
  run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-O', 'trapp', 'trapp']);
  const [command, ...args] = process.argv.slice(2);
  code = await new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, TRAPP_TEST_DATABASE_URL: `postgres://trapp@127.0.0.1:${port}/trapp` } });
    child.on('error', () => resolve(1)).on('exit', (exit) => resolve(exit ?? 1));
  });
} finally {
  try {
    run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exitCode = code;
