import { createRequire } from 'node:module';
import { giveUp, root, step } from './progress.mjs';

/* Runs the server that `compile.mjs` made, and says where it is and how to get in. */
process.chdir(root);
process.env.NODE_ENV ??= 'production';
process.env.STRAPI_TELEMETRY_DISABLED = 'true';

const require = createRequire(import.meta.url);
const strapi = await step('Starting (the first time also makes the demo municipality)', async () => {
  const { createStrapi } = require('@strapi/strapi');
  const app = createStrapi({ appDir: root, distDir: `${root}/dist` });
  app.server.httpServer.on('error', (error) => giveUp(whyNotListening(error, app.config.get('server.port'))));
  // Strapi answers a failed start with an exit, having logged why.
  return app.start();
});

await say(strapi);

function whyNotListening(error, port) {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken. Choose another: PORT=1338 npm start`;
  return `The server cannot listen: ${error.message}`;
}

async function say(app) {
  const { host, port, url } = app.config.get('server');
  const base = url || `http://${['0.0.0.0', '127.0.0.1', '::'].includes(host) ? 'localhost' : host}:${port}`;
  const rows = [
    ['Staff', `${base}/app`],
    ['Coordinators', `${base}/admin`],
  ];
  print('Trapp is running', rows);
  if (app.plugin('trapp').config('demo')) await sayDemo();
  process.stdout.write('\nStop with Ctrl-C.\n');
}

async function sayDemo() {
  const { describeDemo } = require(`${root}/dist/plugins/trapp/server/demo/index.js`);
  const demo = await describeDemo();
  if (demo === null) return;
  print('Logins of the demo', demo.logins.map(({ role, door, username, password }) => [role, door, username, password]));
  print('The demo holds', demo.holds.map(({ what, count }) => [what, String(count)]));
}

function print(title, rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column].length))) ?? [];
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('   ').trimEnd()}`);
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
}
