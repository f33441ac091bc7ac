import type { Env } from '../src/env';
import { listedOrigins } from '../src/origins';

const MB = 1024 * 1024;
const YEAR_SECONDS = 31_536_000;

/**
 * What the admin may load; `/app` and `/hjem` get a stricter policy in `src/middlewares/web-headers.ts`.
 * Each is one string on purpose: Strapi fills the gaps of a shorter list with its own entries (`https:`, the marketplace).
 */
const adminPolicy = {
  'default-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data: blob:",
  'media-src': "'self'",
  'font-src': "'self' data:",
  'style-src': "'self' 'unsafe-inline'",
  'script-src': "'self' 'unsafe-inline'",
  'worker-src': "'self' blob:",
  // A paper is shown beside its editor as it was drawn: the page's own bytes, fetched with the coordinator's token.
  'frame-src': "'self' blob:",
  'frame-ancestors': "'self'",
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self'",
  upgradeInsecureRequests: null,
};

export default ({ env }: { env: Env }) => {
  const isTls = env('PUBLIC_URL', '').startsWith('https://');
  // Which requests Strapi's security and its reader of bodies are for, `src/index.ts` says.
  return [
    'global::request-log',
    'strapi::errors',
    { name: 'global::web-headers', config: isTls ? { transport: `max-age=${YEAR_SECONDS}` } : {} },
    {
      name: 'strapi::security',
      config: {
        contentSecurityPolicy: { useDefaults: false, directives: adminPolicy },
        hsts: isTls && { maxAge: YEAR_SECONDS, includeSubDomains: false },
        frameguard: { action: 'sameorigin' },
        referrerPolicy: { policy: 'no-referrer' },
        crossOriginOpenerPolicy: { policy: 'same-origin' },
        crossOriginResourcePolicy: { policy: 'same-origin' },
      },
    },
    // Nobody but ourselves may call with cookies, unless listed: CORS_ORIGINS=https://a.example,https://b.example
    { name: 'strapi::cors', config: { origin: listedOrigins(env.array('CORS_ORIGINS', [])), credentials: true, keepHeadersOnError: true, maxAge: 600 } },
    'global::closed-doors',
    'strapi::query',
    'global::readable-body',
    'global::raw-files',
    {
      name: 'strapi::body',
      config: { multipart: false, textLimit: '64kb', formLimit: '64kb', jsonLimit: 30 * MB },
    },
    'plugin::trapp.staff-door',
    'global::strapis-doors',
    { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
    { name: 'strapi::public', config: { maxAge: 0 } },
  ];
};
