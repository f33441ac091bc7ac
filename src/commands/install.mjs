import { isFresh, sourceHash, stampAs } from './freshness.mjs';
import { giveUp, root, step } from './progress.mjs';
import { run } from './run.mjs';

const stamp = 'node_modules/.trapp-installed';
const product = 'node_modules/.package-lock.json';
const leastNode = 20;

/** Brings in the packages when there are none, or when the lock file has changed since. Needs nothing but Node and npm. */
export async function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < leastNode) giveUp(`Trapp needs Node ${leastNode} or newer; this is ${process.versions.node}.`);
  const hash = sourceHash(['package.json', 'package-lock.json']);
  if (isFresh(product, stamp, hash)) return;
  await step('Installing packages (a few minutes the first time)', async () => {
    // Tests and builds need the development packages too, whatever NODE_ENV says.
    const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { env: { NODE_ENV: '' } });
    if (code !== 0) giveUp(`Installing packages failed. Is the network reachable? In ${root}, "npm ci" shows more.`);
  });
  stampAs(stamp, hash);
}
