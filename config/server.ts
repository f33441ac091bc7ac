import type { Env } from '../src/env';
import { secrets } from '../src/secrets';

/** One port for `/app` and `/admin`. Only this machine may reach it until HOST says otherwise. */
export default ({ env }: { env: Env }) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  // Behind a proxy that ends TLS, its address headers are trusted; else anybody could claim any address.
  proxy: { koa: env.bool('BEHIND_PROXY', false) },
  app: { keys: secrets().APP_KEYS.split(',') },
  cron: { enabled: env.bool('CRON', true) },
  transfer: { remote: { enabled: false } },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
