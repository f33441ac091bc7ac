import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, withApplication } from './application';
import type { MainJobFiles, MainJobSummary } from '../../plugins/trapp/server/demo/main-job';

/* Runs the main job headless on a throw-away database, through the same operations as the web app. */
const usage = 'npm run main-job -- --out DIR [--roster FILE] [--absences FILE] [--profile FILE] [--routine FILE] [--today YYYY-MM-DD]';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string' }, roster: { type: 'string' }, absences: { type: 'string' }, profile: { type: 'string' }, routine: { type: 'string' }, today: { type: 'string' } } });
  if (values.out === undefined) throw new Error(`Say where the papers go: ${usage}`);
  const folder = mkdtempSync(join(tmpdir(), 'trapp-main-job-'));
  const settings = { NODE_ENV: 'test', ENV_PATH: join(folder, '.env'), DATABASE_FILE: join(folder, 'trapp.db'), TRAPP_TODAY: values.today ?? '', HOST: '127.0.0.1', PORT: '0' };
  for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'CORS_ORIGINS']) delete process.env[name];
  try {
    const summary = await withApplication(async (strapi) => {
      strapi.server.mount();
      await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
      const { port } = strapi.server.httpServer.address() as AddressInfo;
      const run = strapi.plugin('trapp').service('mainJob').run as (baseUrl: string, files: MainJobFiles) => Promise<MainJobSummary>;
      return run(`http://127.0.0.1:${port}`, values as MainJobFiles);
    }, settings);
    print(summary, values.out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print({ counts, milliseconds, files }: MainJobSummary, out: string): void {
  const table = (title: string, rows: Record<string, number>, unit: string) =>
    [`\n${title}`, ...Object.entries(rows).map(([name, value]) => `  ${name.padEnd(26)} ${String(value).padStart(8)}${unit}`)].join('\n');
  process.stdout.write(`${table('Done', counts, '')}\n${table('Time', milliseconds, ' ms')}\n\nIn ${out}: ${[...files, 'summary.json'].join(', ')}\n`);
}

runCommand(main);
