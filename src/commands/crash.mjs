import { root } from './progress.mjs';
import { run } from './run.mjs';

/* Kills the application thirteen times each over eight sorts of work, from importing to publishing, on SQLite and, where its programs are, PostgreSQL: `npm run crash`, or `npm run crash -- 3`. */
const [kills = '13'] = process.argv.slice(2);

process.exitCode = await run(process.execPath, [`${root}/node_modules/jest/bin/jest.js`, '--config', `${root}/jest.config.js`, '--selectProjects', 'crash'], { env: { TRAPP_CRASHES: kills, NODE_ENV: 'test' } });
