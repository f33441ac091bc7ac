import { isRefusal } from '../../core/refusals';
import { deliver } from '../deliveries/deliver';
import { folderOf, take, takeOrphans, tidy, waiting, type TakenFile } from '../deliveries/inbox';
import { messages } from '../deliveries/messages';
import { explanationOf, receiptOf } from '../deliveries/receipt';
import type { StoredSource } from '../deliveries/source.store';
import type { Premises } from '../premises';

export const EVERY_MINUTE = '* * * * *';
const SIGN_OF_LIFE_MS = 30_000;
const MB = 1024 * 1024;

/**
 * Looks the import folder through. A file that has not grown since the look before is taken, by one of all the instances that look, brought in once, and
 * put away with a few words. Answers a function that looks; two looks at the same time are one.
 */
export function importFolderWatcher(premises: Premises): () => Promise<void> {
  let seen = new Map<string, string>();
  let looking: Promise<void> | null = null;

  const look = async () => {
    const { folder: root } = premises.stores.importSources.settings();
    if (root === null) return;
    const now = new Map<string, string>();
    for (const source of (await premises.transaction(() => premises.stores.importSources.all())).filter(({ enabled }) => enabled)) {
      try {
        await lookAfter(premises, source, root, (place, state) => {
          now.set(place, state);
          return seen.get(place) === state;
        });
      } catch (error) {
        premises.report('watchImportFolder', error);
      }
    }
    seen = now;
  };
  return () => (looking ??= look().finally(() => (looking = null)));
}

async function lookAfter(premises: Premises, source: StoredSource, root: string, isSettled: (place: string, state: string) => boolean): Promise<void> {
  const folder = await folderOf(root, source.key);
  if (folder === null) return;
  for (const orphan of await takeOrphans(folder)) await bringIn(premises, source, orphan);
  for (const { name, state } of await waiting(folder)) {
    if (!isSettled(`${folder}/${name}`, state)) continue;
    const file = await take(folder, name, premises.clock.now());
    if (file !== null) await bringIn(premises, source, file);
  }
  await tidy(folder, premises.stores.importSources.settings().keepDays);
}

async function bringIn(premises: Premises, source: StoredSource, file: TakenFile): Promise<void> {
  const { maxBytes } = premises.stores.importSources.settings();
  if (file.size > maxBytes) return file.putAway('failed', messages.tooBig(Math.floor(maxBytes / MB)));
  if (file.isOrphan && (await cameIn(premises, source, file))) return file.putAway('done', messages.cameInBefore);
  const beat = setInterval(() => void file.stillAtIt(), SIGN_OF_LIFE_MS);
  try {
    const answer = await deliver(premises, source, { ...file, way: 'folder', fileName: file.name }, { progress: () => undefined, signal: new AbortController().signal });
    if (isRefusal(answer)) await file.putAway('failed', explanationOf(answer));
    else await file.putAway('done', receiptOf(answer.output.summary));
  } catch (error) {
    premises.report('watchImportFolder', error);
    await file.putAway('failed', messages.failed);
  } finally {
    clearInterval(beat);
  }
}

/** Whoever took the file may have been stopped after it came in and before it was put away. */
async function cameIn({ stores, transaction }: Premises, { key }: StoredSource, { hash, takenAt }: TakenFile): Promise<boolean> {
  return transaction(() => stores.deliveries.wasImported(key, hash, takenAt));
}
