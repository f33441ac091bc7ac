import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './progress.mjs';

const isSource = (path) => !/\.test\.tsx?$/.test(path) && !path.endsWith('.md');

/** Every file under these paths, in a fixed order. Paths that are not there are left out. */
export function filesUnder(paths) {
  const files = [];
  const walk = (path) => {
    if (!existsSync(join(root, path))) return;
    if (!statSync(join(root, path)).isDirectory()) files.push(path);
    else for (const name of readdirSync(join(root, path)).sort()) walk(`${path}/${name}`);
  };
  paths.forEach(walk);
  return files;
}

/** One hash over the names and contents of all sources under these paths. */
export function sourceHash(paths) {
  const hash = createHash('sha256');
  for (const file of filesUnder(paths).filter(isSource)) hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0');
  return hash.digest('hex');
}

/** Was `product` made from sources with this hash? */
export function isFresh(product, stamp, hash) {
  return existsSync(join(root, product)) && existsSync(join(root, stamp)) && readFileSync(join(root, stamp), 'utf8') === hash;
}

/** Remembers what a product was made from. */
export function stampAs(stamp, hash) {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), hash);
}
