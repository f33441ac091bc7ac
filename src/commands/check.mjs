import { ensureBuilt } from './build.mjs';
import { compileServer } from './compile.mjs';
import { ensureInstalled } from './install.mjs';
import { step } from './progress.mjs';
import { tool } from './run.mjs';
import { closingLine, runTests } from './test.mjs';
import { typecheck } from './typecheck.mjs';

await ensureInstalled();
const wrong = await typecheck();
const lint = await step('Linting', () => tool('eslint/bin/eslint.js', ['.', '--max-warnings=0']));
if (lint !== 0) wrong.push('lint');
await step('Compiling the server', compileServer);
await ensureBuilt('web');
await ensureBuilt('admin');
const tests = await runTests();

for (const what of wrong) process.stderr.write(`✗ ${what}\n`);
// Each floor that does not typecheck, and the lint, count as one failure beside the tests.
const outcome = { ...tests, failed: tests.failed + wrong.length };
process.stdout.write(`\n${closingLine(outcome)}\n`);
process.exitCode = outcome.failed > 0 ? 1 : 0;
