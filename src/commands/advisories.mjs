import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { giveUp, root } from './progress.mjs';

/**
 * Is any package that we install known to be vulnerable? Fails by name, unless somebody has written in security/advisories.json why it does not concern us,
 * and until when. `--refresh` first asks the registry for what has become known of the packages in package-lock.json.
 */
const file = join(root, 'security/advisories.json');
const known = JSON.parse(readFileSync(file, 'utf8'));

/** Every package of the lock file with its version, whatever it stands below. */
function installed() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages).flatMap(([path, { version }]) => (path.includes('node_modules/') && version ? [{ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), version }] : []));
}

/** What the registry says, beside what is written; a decision that somebody has made stays. */
function refreshed() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  const { vulnerabilities } = JSON.parse(stdout || '{}');
  if (vulnerabilities === undefined) giveUp('The registry does not answer questions about advisories from here. Try again where it does.');
  const told = Object.values(vulnerabilities).flatMap(({ via }) => via.filter((one) => typeof one === 'object').map(({ url, name, range, title }) => ({ id: url.split('/').at(-1), package: name, vulnerable: range, what: title })));
  const fresh = told.filter((one) => !known.some(({ id, package: name }) => id === one.id && name === one.package));
  return [...known, ...fresh];
}

const advisories = process.argv.includes('--refresh') ? refreshed() : known;
if (advisories.length > known.length) writeFileSync(file, `[\n${advisories.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
const today = new Date().toISOString().slice(0, 10);
const packages = installed();
const concerned = advisories
  .filter(({ accepted }) => accepted === undefined || accepted.until < today)
  .flatMap(({ id, package: name, vulnerable, what }) => packages.filter((one) => one.name === name && semver.satisfies(one.version, vulnerable)).map(({ version }) => `${name} ${version}: ${what} (${id})`));
if (concerned.length > 0) giveUp(`Known to be vulnerable:\n${[...new Set(concerned)].join('\n')}\nTake a newer version, or write in security/advisories.json why it does not concern us.`);
process.stdout.write(`None of ${packages.length} packages is known to be vulnerable to what does concern us (${advisories.length} advisories known).\n`);
