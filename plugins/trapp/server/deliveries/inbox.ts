import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, lutimes, mkdir, open, readdir, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moment } from '../../core/calendar/index';
import { piecesOf, type Held } from './spool';

/** Where a file goes: taken by one of those who look, and afterwards to a place that says how it went. */
export const places = { taken: '.taken', done: 'done', failed: 'failed' } as const;

/** A file of the inbox that is ours alone. */
export interface TakenFile extends Held {
  /** The name it was put in under. */
  readonly name: string;
  /** When it was first taken, by us or by somebody who never finished. */
  readonly takenAt: Moment;
  /** Was it taken by somebody who never finished? */
  readonly isOrphan: boolean;
  /** Tells the others that we are still at it. */
  readonly stillAtIt: () => Promise<void>;
  /** Puts it away, with a few words beside it. */
  readonly putAway: (where: 'done' | 'failed', words: string) => Promise<void>;
}

/** Somebody who is at it says so twice a minute; after this long in silence the file is anybody's. */
export const ORPHAN_AFTER_MS = 5 * 60_000;
const MARK = /^(\d{4}-\d{2}-\d{2}T\d{2}\.\d{2}\.\d{2})~[0-9a-f-]{36}~(.+)$/s;
const unfinished = /\.(part|partial|filepart|tmp|temp|crdownload|download)$/i;
const MAX_NAME = 150;

/** Hidden files and files that a program is still writing are none of ours. */
function isForUs(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~') && !unfinished.test(name) && name.length <= MAX_NAME;
}

/** The folder of a source, made if it is not there. Null when something else stands in its place, such as a link. */
export async function folderOf(root: string, key: string): Promise<string | null> {
  const folder = join(root, key);
  await mkdir(folder, { mode: 0o770 }).catch(ignoring('EEXIST'));
  for (const place of Object.values(places)) {
    if (!(await isFolder(folder))) return null;
    await mkdir(join(folder, place), { mode: 0o770 }).catch(ignoring('EEXIST'));
    if (!(await isFolder(join(folder, place)))) return null;
  }
  return folder;
}

/** Ordinary files that wait in the folder, with what tells whether they still grow. Never what a link points to. */
export async function waiting(folder: string): Promise<{ name: string; state: string }[]> {
  const found: { name: string; state: string }[] = [];
  for (const name of (await readdir(folder)).filter(isForUs).sort()) {
    const stat = await lstat(join(folder, name)).catch(() => null);
    if (stat?.isFile()) found.push({ name, state: `${stat.size} ${stat.mtimeMs}` });
  }
  return found;
}

/** Takes the file for ourselves at this moment: of all who try, one gets it. Null for the others. */
export async function take(folder: string, name: string, at: Moment): Promise<TakenFile | null> {
  const path = join(folder, name);
  // Before it is taken, so that nobody finds it among the taken ones looking forsaken.
  await touch(path);
  return hold(folder, path, { name, takenAt: at.slice(0, 19).replaceAll(':', '.'), isOrphan: false });
}

/** Takes over what somebody took and never finished. */
export async function takeOrphans(folder: string): Promise<TakenFile[]> {
  const taken: TakenFile[] = [];
  for (const entry of await readdir(join(folder, places.taken))) {
    const [, takenAt, name] = MARK.exec(entry) ?? [];
    const path = join(folder, places.taken, entry);
    const stat = await lstat(path).catch(() => null);
    if (takenAt === undefined || name === undefined || stat === null || Date.now() - stat.mtimeMs < ORPHAN_AFTER_MS) continue;
    await touch(path);
    const file = await hold(folder, path, { name, takenAt, isOrphan: true });
    if (file !== null) taken.push(file);
  }
  return taken;
}

/** Deletes what came in so many days ago: a file about children is not kept longer than somebody may want to look at it. */
export async function tidy(folder: string, keepDays: number): Promise<void> {
  const place = join(folder, places.done);
  for (const name of await readdir(place)) {
    const stat = await lstat(join(place, name)).catch(() => null);
    if (stat?.isFile() && Date.now() - stat.mtimeMs > keepDays * 86_400_000) await rm(join(place, name), { force: true });
  }
}

interface Mark {
  readonly name: string;
  /** To the second, and without the colons that some file systems do not take. */
  readonly takenAt: string;
  readonly isOrphan: boolean;
}

async function hold(folder: string, from: string, { name, takenAt, isOrphan }: Mark): Promise<TakenFile | null> {
  const id = randomUUID();
  const path = join(folder, places.taken, `${takenAt}~${id}~${name}`);
  if (!(await rename(from, path).then(() => true, ignoring('ENOENT')))) return null;
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(ignoring('ELOOP'));
  if (!handle) return null;
  const stat = await handle.stat();
  const putAway = async (where: 'done' | 'failed', words: string) => {
    await handle.close();
    const to = join(folder, places[where], `${takenAt} ${id.slice(0, 8)} ${name}`);
    await rename(path, to);
    await writeFile(`${to}.txt`, `${words}\n`, { mode: 0o660 });
  };
  const stillAtIt = () => touch(path);
  if (!stat.isFile()) {
    await handle.close();
    return null;
  }
  return { name, size: stat.size, takenAt: `${takenAt.replaceAll('.', ':')}.000Z`, isOrphan, hash: await hashOf(handle), open: () => piecesOf(handle), stillAtIt, putAway };
}

async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of piecesOf(handle)) hash.update(chunk);
  return hash.digest('hex');
}

async function touch(path: string): Promise<void> {
  const now = new Date();
  await lutimes(path, now, now).catch(ignoring('ENOENT'));
}

async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path)).isDirectory();
}

/** For what may well happen: answers `false` then, and throws everything else on. */
function ignoring(code: string) {
  return (error: unknown): false => {
    if ((error as { code?: unknown }).code === code) return false;
    throw error;
  };
}
