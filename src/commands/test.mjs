import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { compileServer } from './compile.mjs';
import { gathered, told } from './evidence.mjs';
import { ensureInstalled } from './install.mjs';
import { root, step } from './progress.mjs';
import { tool } from './run.mjs';

/** Sets up what the tests need, runs all of them, and answers how many passed, failed and were skipped. */
export async function runTests(args = []) {
  await ensureInstalled();
  await step('Compiling the server', compileServer);
  await ensureBuilt('web');
  if (browser !== '') await ensureBuilt('admin');

  const folder = mkdtempSync(join(tmpdir(), 'trapp-results-'));
  const evidence = join(folder, 'evidence.ndjson');
  const runs = args.length > 0 ? [args] : sideBySide;
  try {
    const outcomes = await Promise.all(
      runs.map(async (chosen, index) => {
        const outputFile = join(folder, `results-${index}.json`);
        const code = await tool('jest/bin/jest.js', ['--config', `${root}/jest.config.js`, '--json', `--outputFile=${outputFile}`, ...chosen], {
          env: { CHROMIUM_PATH: browser, NODE_ENV: 'test', TRAPP_EVIDENCE: evidence },
        });
        return tally(outputFile, code);
      }),
    );
    process.stdout.write(`\n${told(gathered(evidence))}`);
    return summedUp(outcomes, browser !== '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything, as two runs at once: what starts servers of its own hardly ever waits for the same core as what asks one Strapi in its own process. */
const sideBySide = [['e2e', 'crash'], ['unit', 'house', 'app']].map((projects) => ['--selectProjects', ...projects]);

/** What came of one run. A file that does not even load counts as one failure; so does a run that ended badly for any other reason. */
function tally(outputFile, code) {
  if (!existsSync(outputFile)) return { passed: 0, failed: 1, skipped: [], failures: ['the run came to no end'] };
  const { testResults, numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(outputFile, 'utf8'));
  const skipped = testResults.flatMap((file) => file.assertionResults.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped, failures: failures(testResults) };
}

/** Tells last what was skipped and what failed, so that the end of a long log is enough to read. */
function summedUp(outcomes, hasBrowser) {
  if (!hasBrowser) process.stdout.write('\nNo Chromium on this machine (CHROMIUM_PATH names one), so what needs a browser was skipped:\n');
  for (const name of outcomes.flatMap(({ skipped }) => skipped)) process.stdout.write(`  skipped: ${name}\n`);
  for (const line of outcomes.flatMap((one) => one.failures)) process.stdout.write(`  failed: ${line}\n`);
  const sum = (of) => outcomes.reduce((all, outcome) => all + of(outcome), 0);
  return { passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed), skipped: sum(({ skipped }) => skipped.length) };
}

/** What failed and how it says so, a line each; what fails alike in one file, as all does when its beginning fails, stands once. */
function failures(files) {
  return files.flatMap(({ name, message, assertionResults }) => {
    const alike = new Map();
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status !== 'failed') continue;
      const how = inShort(failureMessages[0] ?? '');
      alike.set(how, [...(alike.get(how) ?? []), fullName]);
    }
    if (assertionResults.length === 0 && message) alike.set(inShort(message), ['it does not load']);
    return [...alike].map(([how, [first, ...others]]) => `${relative(root, name)}: ${first}${others.length > 0 ? ` (and ${others.length} more)` : ''}: ${how}`);
  });
}

/** Its first lines, without the colours that Jest gives them. */
function inShort(text) {
  const lines = text.replace(/\u001b\[[0-9;]*m/g, '').split('\n').map((line) => line.trim());
  return lines.filter(Boolean).slice(0, 5).join(' ').slice(0, 400);
}

/** The closing line of every run. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const outcome = await runTests(process.argv.slice(2));
  process.stdout.write(`\n${closingLine(outcome)}\n`);
  process.exitCode = outcome.failed > 0 ? 1 : 0;
}
