import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { asSystem } from './as-system';
import { ownSchema } from './own-schema';
import { throwAway, type ThrowAway } from './throw-away';

interface Running {
  readonly strapi: Core.Strapi;
  readonly place: ThrowAway;
}

/** Outlives each test file's sandbox: the environment and the teardown are loaded in the process itself. */
const held = globalThis as typeof globalThis & { trappTestRun?: Promise<Running> };
const root = join(__dirname, '..', '..');

/** The one real Strapi of this process, on a fresh throw-away database without the demo. Begun at the first call. */
export async function startApp(): Promise<Core.Strapi> {
  held.trappTestRun ??= boot();
  return (await held.trappTestRun).strapi;
}

/** Stops what `startApp` began, and removes its database. Without it Jest would wait for ever. */
export async function stopApp(): Promise<void> {
  // A start that failed has been told by every test that needed it.
  const running = (await held.trappTestRun?.catch(() => undefined)) ?? null;
  if (running === null) return;
  await running.strapi.destroy();
  running.place.remove();
}

async function boot(): Promise<Running> {
  if (!existsSync(join(root, 'dist/config/server.js'))) throw new Error('The server is not compiled: run "node src/commands/compile.mjs" first.');
  const place = throwAway();
  Object.assign(process.env, place.environment, { TRAPP_DEMO: 'false' });
  for (const name of ['DATABASE_URL', 'CORS_ORIGINS']) delete process.env[name];
  await useGivenDatabase();
  const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
  try {
    const strapi = await createStrapi({ appDir: root, distDir: join(root, 'dist') }).load();
    strapi.server.mount();
    await listen(strapi.server.httpServer);
    return { strapi, place };
  } catch (error) {
    place.remove();
    throw error;
  }
}

/**
 * Once for the whole run: a server that is opened and closed for each request may be closing when the next file asks. No connection is ended for having been
 * idle either: the one who asks lives in the same process, and after some seconds without a turn would ask by one that is ended in that very moment.
 */
async function listen(server: Server): Promise<void> {
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
}

/** On PostgreSQL where the run is given one; else on SQLite. It goes with the whole of it. */
async function useGivenDatabase(): Promise<void> {
  const own = await ownSchema();
  if (own !== null) Object.assign(process.env, own.environment, { DATABASE_URL: asSystem(own.environment.DATABASE_URL) });
}
