import { root } from './progress.mjs';
import { run } from './run.mjs';

/* Kills the application fifty times each while importing and evaluating, on SQLite and, where its programs are, PostgreSQL: `npm run crash`, or `npm run crash -- 10`. */
const [kills = '50'] = process.argv.slice(2);

process.exitCode = await run(process.execPath, [`${root}/node_modules/jest/bin/jest.js`, '--config', `${root}/jest.config.js`, '--selectProjects', 'crash'], { env: { TRAPP_CRASHES: kills, NODE_ENV: 'test' } });
