import type { Env } from '../src/env';
import { secrets } from '../src/secrets';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export default ({ env }: { env: Env }) => ({
  auth: {
    secret: secrets().ADMIN_JWT_SECRET,
    // A coordinator's browser may stand in a shared office: a session ends with the working day.
    sessions: {
      accessTokenLifespan: 15 * MINUTE,
      idleRefreshTokenLifespan: 2 * HOUR,
      maxRefreshTokenLifespan: 12 * HOUR,
      idleSessionLifespan: 2 * HOUR,
      maxSessionLifespan: 12 * HOUR,
    },
    // Without TLS (a trial on one's own machine) Strapi decides by the request; a cookie for TLS only would keep everybody out.
    cookie: { ...(env('PUBLIC_URL', '').startsWith('https://') ? { secure: true } : {}), sameSite: 'strict' },
  },
  apiToken: { salt: secrets().API_TOKEN_SALT, secrets: { encryptionKey: secrets().ENCRYPTION_KEY } },
  secrets: { encryptionKey: secrets().ENCRYPTION_KEY },
  transfer: { token: { salt: secrets().TRANSFER_TOKEN_SALT } },
  autoOpen: false,
  // Strapi's own watcher would restart the server for each edit of a page.
  watchIgnoreFiles: ['plugins/*/admin', 'plugins/*/web', 'test', 'private', '.data', 'public'].map((folder) => `**/${folder}/**`),
  flags: { nps: false, promoteEE: false },
  notifications: { releases: false },
  tutorials: false,
  ai: { enabled: false },
});
