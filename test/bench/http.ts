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
import { interleaved, measuredFrom, type Way } from './rounds';

/* Measures what a page costs the server, beside Strapi's own "find one" in the same version. docs/bench.md says how to read it. */

const { values: options } = parseArgs({ options: { requests: { type: 'string', default: '150' }, rounds: { type: 'string', default: '41' } } });
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

/** What is seen of a page from outside. */
interface Seen {
  readonly bytes: Map<string, number>;
  /** How long the slowest of each hundred had to wait, once a round. */
  readonly slowest: Map<string, number[]>;
  /** Processor time of a request, in milliseconds, once a round. */
  readonly cpu: Map<string, number[]>;
}

/** One page, asked for again and again by ten at a time. The time is the server's own. */
function pageOf(server: Server, name: string, path: string, headers: OutgoingHttpHeaders, { bytes, slowest, cpu }: Seen): Way {
  const url = `${server.url}${path}`;
  return {
    name,
    rounds,
    once: async () => {
      const before = await server.ask<{ cpuMs: number }>({ do: 'processor time' });
      const begun = performance.now();
      const waits: number[] = [];
      let left = requests;
      const visitor = async () => {
        while (left > 0) {
          left -= 1;
          const asked = performance.now();
          const { status, body } = await fetchOnce(url, headers);
          waits.push(performance.now() - asked);
          if (status !== 200) throw new Error(`${name} answers ${status}: ${body.slice(0, 200)}`);
          bytes.set(name, Buffer.byteLength(body));
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, visitor));
      const ms = performance.now() - begun;
      slowest.set(name, [...(slowest.get(name) ?? []), percentile(waits, 0.99)]);
      const after = await server.ask<{ cpuMs: number }>({ do: 'processor time' });
      // While the others have their turn, the server would close what stands open.
      agent.destroy();
      const cpuMs = (after.cpuMs - before.cpuMs) / requests;
      cpu.set(name, [...(cpu.get(name) ?? []), cpuMs]);
      return { ms: ms / requests, cpuMs };
    },
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
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
    const slowest = new Map<string, number[]>();
    const cpu = new Map<string, number[]>();
    const seen = { bytes, slowest, cpu };
    const ways = [
      pageOf(peer, 'Strapi: find one', `/api/notes/${note.documentId}`, { authorization: `Bearer ${note.token}` }, seen),
      pageOf(ours, 'my day, a contact teacher', '/api/trapp/my-day', teacher, seen),
      pageOf(ours, 'my day, a leader', '/api/trapp/my-day', leader, seen),
      pageOf(ours, 'all open cases, a leader', '/api/trapp/cases', leader, seen),
      pageOf(ours, 'the case page', casePath, leader, seen),
    ];
    say('each page once before it counts');
    for (const way of ways) await way.once();
    slowest.clear();
    cpu.clear();
    const measured = await interleaved(ways, rounds, (line) => say(`  ${line}`));
    const findOne = cpu.get('Strapi: find one') ?? [];
    // Within each round, so that both were measured on the machine as it was just then.
    const ratioOf = (name: string) => measuredFrom((cpu.get(name) ?? []).map((ms, round) => ms / (findOne[round] ?? Number.NaN))).median;
    const p99Of = (name: string) => percentile(slowest.get(name) ?? [], 0.5);
    const rows = [...measured].map(([name, { cpu: taken, wall }]) => [
      name, spread(taken), figure(ratioOf(name)), figure(wall.median), figure(p99Of(name)), figure(p99Of(name) / p99Of('Strapi: find one')), String(bytes.get(name) ?? 0),
    ]);
    const goals = ['my day, a contact teacher', 'the case page'];
    const worst = (ratio: (name: string) => number) => figure(Math.max(...goals.map(ratio)));
    const line = `http: find_one_ratio=${worst(ratioOf)} worklist_ratio=${figure(ratioOf('my day, a contact teacher'))} case_ratio=${figure(ratioOf('the case page'))} p99_ratio=${worst((name) => p99Of(name) / p99Of('Strapi: find one'))}`;
    keep('http', { rounds, requests, connections: CONNECTIONS, pages: rows, line });
    print(table('One request, ten at a time: milliseconds of the server’s processor time, and how long the slowest of a hundred waits', ['page', 'processor time', 'x find one', 'wall time', 'p99', 'x find one', 'bytes'], rows));
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
