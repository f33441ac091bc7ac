import { existsSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { root } from './progress.mjs';

/*
 * Strapi with its admin pages served live by Vite, for `npm run develop -- --admin`. Strapi's own `develop` compiles the server with tsc into an emptied
 * `dist`, which takes fifteen seconds for each edit; here the server is what `compile.mjs` made. The three modules below are Strapi's, and the version is pinned.
 */
const require = createRequire(import.meta.url);
const strapiModule = (name) => require(`${root}/node_modules/@strapi/strapi/dist/src/node/${name}.js`);
const quiet = () => {};
const logger = { debug: quiet, info: quiet, warn: console.warn, error: console.error, log: quiet, success: quiet };

process.chdir(root);
const { createStrapi } = require('@strapi/strapi');
const { createBuildContext } = strapiModule('create-build-context');
const { writeStaticClientFiles } = strapiModule('staticFiles');
const { watch } = strapiModule('vite/watch');

const app = await createStrapi({ appDir: root, distDir: `${root}/dist`, serveAdminPanel: false }).load();
const context = await keepingTheBuild(() =>
  createBuildContext({ cwd: root, logger, strapi: app, tsconfig: { config: { options: { outDir: `${root}/dist` } } }, options: { bundler: 'vite' } }),
);
await writeStaticClientFiles(context);
await watch(context);
await app.start();
process.stdout.write(`Coordinator pages with hot reload: http://localhost:${app.config.get('server.port')}/admin\n`);

/** Making the context throws the built pages away, which `npm start` would then build again. */
async function keepingTheBuild(work) {
  const [built, aside] = [`${root}/dist/build`, `${root}/dist/build-aside`];
  if (existsSync(built)) renameSync(built, aside);
  try {
    return await work();
  } finally {
    if (existsSync(aside)) renameSync(aside, built);
  }
}
