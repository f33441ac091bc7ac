import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { throwAway } from '../kit/throw-away';
import { makePeer } from './http-peer';
import type { ServerAnswer, ServerOrder } from './http-server';
import { figure, keep, print, say, spread, table } from './report';
import { interleaved, type Way } from './rounds';

/* Measures what a page costs the server, beside Strapi's own "find one" in the same version. docs/bench.md says how to read it. */

const { values: options } = parseArgs({ options: { requests: { type: 'string', default: '500' }, rounds: { type: 'string', default: '5' } } });
const requests = Number(options.requests);
const rounds = Number(options.rounds);

const CONNECTIONS = 10;
const TODAY = '2026-11-20';
const PASSWORD = 'Fjordvik-demo-1';

interface Server {
  readonly url: string;
  readonly ask: <T extends ServerAnswer>(order: ServerOrder) => Promise<T>;
  readonly stop: () => void;
}

async function startServer(folder: string, sources: string, environment: NodeJS.ProcessEnv): Promise<Server> {
  const child = fork(join(__dirname, 'http-server.js'), [], { env: environment, cwd: folder });
  const ask = <T extends ServerAnswer>(order: ServerOrder) =>
    new Promise<T>((resolve, reject) => {
      child.once('message', (answer: ServerAnswer) => ('failed' in answer ? reject(new Error(answer.failed)) : resolve(answer as T)));
      child.send(order);
    });
  const { port } = await ask<{ port: number }>({ do: 'start', folder, sources });
  return { url: `http://127.0.0.1:${port}`, ask, stop: () => void child.kill() };
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

function fetchOnce(url: string, headers: OutgoingHttpHeaders, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers, method: body === undefined ? 'GET' : 'POST' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** One page, asked for again and again by ten at a time. The time is the server's own. */
function pageOf(server: Server, name: string, path: string, headers: OutgoingHttpHeaders, bytes: Map<string, number>): Way {
  const url = `${server.url}${path}`;
  return {
    name,
    rounds,
    once: async () => {
      const before = await server.ask<{ cpuMs: number }>({ do: 'processor time' });
      const begun = performance.now();
      let left = requests;
      const visitor = async () => {
        while (left > 0) {
          left -= 1;
          const { status, body } = await fetchOnce(url, headers);
          if (status !== 200) throw new Error(`${name} answers ${status}: ${body.slice(0, 200)}`);
          bytes.set(name, Buffer.byteLength(body));
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, visitor));
      const ms = performance.now() - begun;
      const after = await server.ask<{ cpuMs: number }>({ do: 'processor time' });
      // While the others have their turn, the server would close what stands open.
      agent.destroy();
      return { ms: ms / requests, cpuMs: (after.cpuMs - before.cpuMs) / requests };
    },
  };
}

async function loggedIn(server: Server, username: string): Promise<OutgoingHttpHeaders> {
  const answer = await fetchOnce(`${server.url}/api/trapp/session`, { 'content-type': 'application/json', 'x-trapp': '1' }, JSON.stringify({ username, password: PASSWORD }));
  if (answer.status !== 200) throw new Error(`${username} is not let in: ${answer.status} ${answer.body.slice(0, 200)}`);
  return { cookie: [answer.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]).join('; '), 'x-trapp': '1' };
}

async function main(): Promise<void> {
  const place = throwAway();
  const peerFolder = mkdtempSync(join(tmpdir(), 'trapp-plain-'));
  const servers: Server[] = [];
  try {
    say('starting both servers; ours makes the demo municipality first');
    const { DATABASE_URL: _url, CORS_ORIGINS: _origins, ...inherited } = process.env;
    const own = Object.fromEntries(Object.entries(place.environment).filter(([, value]) => value !== ''));
    const ours = await startServer(process.cwd(), join(process.cwd(), 'dist'), { ...inherited, ...own, NODE_ENV: 'production', TRAPP_DEMO: 'true', TRAPP_TODAY: TODAY });
    servers.push(ours);
    makePeer(peerFolder);
    const peer = await startServer(peerFolder, peerFolder, { ...inherited, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' });
    servers.push(peer);

    const teacher = await loggedIn(ours, 'larer.tindelia.8a');
    const leader = await loggedIn(ours, 'avdelingsleder');
    const { cases } = JSON.parse((await fetchOnce(`${ours.url}/api/trapp/cases`, leader)).body) as { cases: { id: string }[] };
    const casePath = `/api/trapp/cases/${cases[0]?.id ?? ''}`;
    const caseBytes = Buffer.byteLength((await fetchOnce(`${ours.url}${casePath}`, leader)).body);
    // As many bytes as the case page, in one long text: the cheapest thing that Strapi can find and send.
    const note = await peer.ask<{ documentId: string; token: string }>({ do: 'write note', text: 'å'.repeat(caseBytes >> 1) });

    const bytes = new Map<string, number>();
    const ways = [
      pageOf(peer, 'Strapi: find one', `/api/notes/${note.documentId}`, { authorization: `Bearer ${note.token}` }, bytes),
      pageOf(ours, 'my day, a contact teacher', '/api/trapp/my-day', teacher, bytes),
      pageOf(ours, 'my day, a leader', '/api/trapp/my-day', leader, bytes),
      pageOf(ours, 'all open cases, a leader', '/api/trapp/cases', leader, bytes),
      pageOf(ours, 'the case page', casePath, leader, bytes),
    ];
    say('each page once before it counts');
    for (const way of ways) await way.once();
    const measured = await interleaved(ways, rounds, (line) => say(`  ${line}`));
    const findOne = measured.get('Strapi: find one')?.cpu.median ?? Number.NaN;
    const ratioOf = (name: string) => (measured.get(name)?.cpu.median ?? Number.NaN) / findOne;
    const rows = [...measured].map(([name, { cpu, wall }]) => [name, spread(cpu), figure(cpu.median / findOne), figure(wall.median), String(bytes.get(name) ?? 0)]);
    const line = `http: find_one_ratio=${figure(Math.max(ratioOf('my day, a contact teacher'), ratioOf('the case page')))} worklist_ratio=${figure(ratioOf('my day, a contact teacher'))} case_ratio=${figure(ratioOf('the case page'))}`;
    keep('http', { rounds, requests, connections: CONNECTIONS, pages: rows, line });
    print(table('One request, ten at a time: milliseconds of the server’s processor time', ['page', 'processor time', 'x find one', 'wall time', 'bytes'], rows));
    print(`\n${line}`);
  } finally {
    for (const server of servers) server.stop();
    agent.destroy();
    place.remove();
    rmSync(peerFolder, { recursive: true, force: true });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
