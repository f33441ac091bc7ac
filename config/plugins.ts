import { dirname, resolve } from 'node:path';
import type { Env } from '../src/env';
import { secrets } from '../src/secrets';

/** Where people log in, when the installation has been told its own address. */
const appAddress = (publicUrl: string) => (publicUrl === '' ? '' : `${publicUrl.replace(/\/+$/, '')}/app`);

/** How people are let in: with passwords of ours, asked for a code as well or not, and by the municipality's own login where one is named. */
function accountSettings(env: Env) {
  const issuer = env('TRAPP_OIDC_ISSUER', '');
  const provider = {
    name: env('TRAPP_OIDC_NAME', 'kommunens innlogging'),
    issuer,
    clientId: env('TRAPP_OIDC_CLIENT_ID', ''),
    clientSecret: env('TRAPP_OIDC_CLIENT_SECRET', ''),
    scope: env('TRAPP_OIDC_SCOPE', 'openid profile'),
    usernameClaim: env('TRAPP_OIDC_USERNAME_CLAIM', 'preferred_username'),
    acr: env.array('TRAPP_OIDC_ACR', []),
    publicUrl: env('PUBLIC_URL', '').replace(/\/+$/, ''),
  };
  return {
    passwords: env.bool('TRAPP_PASSWORDS', true),
    codesRequired: env.bool('TRAPP_CODES_REQUIRED', false),
    adminCodesRequired: env.bool('TRAPP_ADMIN_CODES_REQUIRED', false),
    provider: issuer === '' ? null : provider,
    sealKey: secrets().ENCRYPTION_KEY,
  };
}

export default ({ env }: { env: Env }) => ({
  trapp: {
    enabled: true,
    resolve: './plugins/trapp',
    config: {
      auditKey: secrets().TRAPP_AUDIT_KEY,
      /** Where each night's check of the audit log writes how far it had come: outside the database, so that what is cut off is missed. */
      auditHeads: resolve(env('TRAPP_AUDIT_HEADS', `${dirname(env('DATABASE_FILE', '.data/trapp.db'))}/audit-heads.log`)),
      /** Who runs the application, when another role owns the tables (docs/operations.md). */
      databaseAppRole: env('DATABASE_APP_ROLE', ''),
      /** Browsers keep a cookie to TLS only when the address that people use has it. */
      secureCookies: env('PUBLIC_URL', '').startsWith('https://'),
      accounts: accountSettings(env),
      /** A made-up municipality on an empty database; never by itself on a database that somebody has set up. */
      demo: env.bool('TRAPP_DEMO', env('DATABASE_URL') === undefined),
      /** Lets the clock stand still on a day, YYYY-MM-DD: for tests and rehearsals, whose figures must not depend on when they are run. */
      today: env('TRAPP_TODAY', ''),
      /** A folder that absence files may be put in, with a folder in it for each import source; empty when there is none. */
      importFolder: env('TRAPP_IMPORT_FOLDER', ''),
      /** The way out for the daily mail; none, and nothing is sent. */
      mail: { url: env('TRAPP_SMTP_URL', ''), from: env('TRAPP_MAIL_FROM', ''), address: appAddress(env('PUBLIC_URL', '')) },
      /** The largest file that an import source may deliver. */
      importMaxBytes: env.int('TRAPP_IMPORT_MAX_MB', 200) * 1024 * 1024,
      /** Days that a file stays in the folder after it has come in. */
      importKeepDays: env.int('TRAPP_IMPORT_KEEP_DAYS', 14),
    },
  },
  // Files of a case are bytes in the database behind our own guard. Strapi will not run without its media library, whose `/uploads` needs no login:
  // every way to it is shut in `src/middlewares/closed-doors.ts`, and nothing of any size would be taken.
  upload: { config: { sizeLimit: 1 } },
});
