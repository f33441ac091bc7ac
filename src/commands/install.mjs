import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, step } from './progress.mjs';
import { run } from './run.mjs';

const leastNode = 20;

/** Brings in the packages when there are none, or others than the lock file names. Needs nothing but Node and npm. */
export async function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < leastNode) giveUp(`Trapp needs Node ${leastNode} or newer; this is ${process.versions.node}.`);
  if (isInstalled()) return;
  await step('Installing packages (a few minutes the first time)', async () => {
    // Tests and builds need the development packages too, whatever NODE_ENV says.
    const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { env: { NODE_ENV: '' } });
    if (code !== 0) giveUp(`Installing packages failed. Is the network reachable? In ${root}, "npm ci" shows more.`);
  });
}

/** Does what npm wrote down about `node_modules` agree with the lock file? Packages for other machines may be missing. */
function isInstalled() {
  const written = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(written)) return false;
  const there = packagesIn(written);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const found = there[path];
    return found === undefined ? wanted.optional === true || wanted.devOptional === true || wanted.peer === true : found.version === wanted.version;
  });
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
