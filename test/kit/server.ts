import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ownSchema } from './own-schema';
import { throwAway, type ThrowAway } from './throw-away';

/** The whole product as a process of its own, as `npm start` runs it, on a free port and a throw-away database: on PostgreSQL where the run is given one. */
export interface RunningServer {
  readonly url: string;
  /** What the server has printed, for the message of a test that fails. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

const root = join(__dirname, '..', '..');
const STARTING_MS = 180_000;

interface Starting {
  readonly demo?: boolean;
  readonly environment?: Record<string, string>;
  readonly port?: number;
  /** What is done where it will live, before it starts, and once it answers. */
  readonly before?: (place: ThrowAway) => void;
  readonly once?: (place: ThrowAway) => void;
}

/** Starts it, with the demo municipality unless told otherwise, and waits until it answers. */
export async function startServer({ demo = true, environment = {}, port: given, before, once }: Starting = {}): Promise<RunningServer> {
  const place = throwAway();
  // Whoever says where the data lies has made the place.
  const schema = 'DATABASE_URL' in environment || 'DATABASE_FILE' in environment ? null : await ownSchema();
  before?.(place);
  const port = given ?? (await freePort());
  const url = `http://localhost:${port}`;
  const { DATABASE_URL, CORS_ORIGINS, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, 'src/commands/serve.mjs')], {
    cwd: root,
    env: { ...inherited, ...emptied(place.environment), ...schema?.environment, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', TRAPP_DEMO: String(demo), ...emptied(environment) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const stop = async () => {
    await ended(child);
    await schema?.remove();
    place.remove();
  };
  try {
    await answering(url, child);
    once?.(place);
  } catch (error) {
    await stop();
    throw new Error(`The server did not start.\n${said}`, { cause: error });
  }
  return { url, output: () => said, stop };
}

/** Strapi takes an empty DATABASE_URL for one, so what is empty is left out. */
function emptied(environment: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + STARTING_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const isUp = await fetch(`${url}/_health`).then(({ status }) => status === 204, () => false);
    if (isUp) return;
    await pause(200);
  }
  throw new Error('It did not answer in time.');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  const slow = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(slow);
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
