import { pathToFileURL } from 'node:url';
import { compileServer } from './compile.mjs';
import { isFresh, sourceHash, stampAs } from './freshness.mjs';
import { ensureInstalled } from './install.mjs';
import { giveUp, root, step } from './progress.mjs';
import { must } from './run.mjs';

const built = {
  web: {
    title: 'Building the staff pages (/app)',
    sources: ['package-lock.json', 'plugins/trapp/web', 'plugins/trapp/core'],
    product: 'public/app/index.html',
    stamp: 'dist/stamps/web',
    make: () => must(process.execPath, [`${root}/node_modules/vite/bin/vite.js`, 'build', '--config', 'plugins/trapp/web/vite.config.mts', '--logLevel', 'error'], { quiet: true }),
  },
  admin: {
    title: 'Building the coordinator pages (/admin), about a minute',
    sources: ['package-lock.json', 'plugins/trapp/admin', 'plugins/trapp/core', 'plugins/trapp/package.json', 'src/admin', 'config/admin.ts', 'config/plugins.ts'],
    product: 'dist/build/index.html',
    stamp: 'dist/stamps/admin',
    make: () => must(process.execPath, [`${root}/node_modules/@strapi/strapi/bin/strapi.js`, 'build'], { quiet: true, env: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' } }),
  },
};

/** Builds the pages of one door (`web` or `admin`) when their sources have changed since the last time. */
export async function ensureBuilt(door) {
  const { title, sources, product, stamp, make } = built[door];
  const hash = sourceHash(sources);
  if (isFresh(product, stamp, hash)) return;
  try {
    await step(title, make);
  } catch (error) {
    giveUp(`${title.split(',')[0]} failed: ${error.message}`);
  }
  stampAs(stamp, hash);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureInstalled();
  await step('Compiling the server', compileServer);
  await ensureBuilt('web');
  await ensureBuilt('admin');
}
