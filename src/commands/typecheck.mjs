import { pathToFileURL } from 'node:url';
import { step } from './progress.mjs';
import { tool } from './run.mjs';

/** Every floor has its own idea of what exists: core knows no DOM and no Node, the browser knows no Node. */
const floors = { 'application shell': '.', core: 'plugins/trapp/core', server: 'plugins/trapp/server', admin: 'plugins/trapp/admin', web: 'plugins/trapp/web', tests: 'test' };

/** Typechecks every floor and answers which of them are wrong. */
export async function typecheck() {
  const wrong = [];
  for (const [name, project] of Object.entries(floors)) {
    const code = await step(`Typechecking: ${name}`, () => tool('typescript/bin/tsc', ['--noEmit', '-p', project]));
    if (code !== 0) wrong.push(`typecheck: ${name}`);
  }
  return wrong;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wrong = await typecheck();
  if (wrong.length > 0) process.stderr.write(`✗ ${wrong.join('\n✗ ')}\n`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
