import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder } from './freshness.mjs';
import { root } from './progress.mjs';

/** What the server consists of. The admin and web pages are built by Vite, not here. */
export const serverSources = ['config', 'src', 'plugins/trapp/core', 'plugins/trapp/server', 'plugins/trapp/packs'];

const isServerCode = (path) => path.endsWith('.ts') && !/\.(test|d)\.ts$/.test(path);
const isData = (path) => /\.(json|csv|ttf|otf|svg|png|txt)$/.test(path) && !path.endsWith('tsconfig.json');
const compiled = (path) => `dist/${path.replace(/\.ts$/, '.js')}`;

/**
 * Compiles the server file by file into `dist/`, as tsc would, in a second instead of ten (types are checked by `npm run check`).
 * Only what is newer than its output is written; what has lost its source is removed, for Strapi loads every schema it finds.
 * The measurements in test/bench name more folders.
 */
export async function compileServer(folders = serverSources) {
  const sources = filesUnder(folders).filter((path) => !path.startsWith('src/admin/'));
  const code = sources.filter(isServerCode);
  const data = sources.filter(isData);
  removeOrphans(new Set([...code, ...data].map(compiled)));
  await writeCode(code.filter(isStale));
  for (const path of data.filter(isStale)) {
    mkdirSync(dirname(join(root, compiled(path))), { recursive: true });
    copyFileSync(join(root, path), join(root, compiled(path)));
  }
  return code.length;
}

/**
 * What esbuild exports is a getter that asks a getter, at every use of a constant from another file: half of the time that rules take. Once the file has
 * run, its exports are values. A file that imports in a circle still has the getters.
 */
const plainExports = 'module.exports = Object.defineProperty({ ...module.exports }, "__esModule", { value: true });';

async function writeCode(paths) {
  if (paths.length === 0) return;
  const { transform } = await import('esbuild');
  await Promise.all(
    paths.map(async (path) => {
      const target = join(root, compiled(path));
      const { code } = await transform(readFileSync(join(root, path), 'utf8'), {
        loader: 'ts',
        format: 'cjs',
        platform: 'node',
        target: 'node20',
        sourcefile: join(root, path),
        sourcemap: 'inline',
        sourcesContent: false,
        footer: plainExports,
      });
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }),
  );
}

function isStale(path) {
  const target = join(root, compiled(path));
  return !existsSync(target) || statSync(target).mtimeMs <= statSync(join(root, path)).mtimeMs;
}

function removeOrphans(wanted) {
  for (const folder of ['dist/config', 'dist/src', 'dist/plugins']) {
    for (const file of filesUnder([folder])) if (!wanted.has(file)) rmSync(join(root, file));
    removeEmpty(join(root, folder));
  }
}

function removeEmpty(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const count = await compileServer();
  process.stdout.write(`${count} files in dist\n`);
}
