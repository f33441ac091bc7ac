import { lutimes, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportSource } from '../../plugins/trapp/core/imports/index';
import { folderOf, ORPHAN_AFTER_MS, take } from '../../plugins/trapp/server/deliveries/inbox';
import { importFolderWatcher } from '../../plugins/trapp/server/jobs/watch-import-folder';
import { aFileSchool, aSource, awayOn, csv, setDeliveries, storedRows, withProfiles, type FileSchool } from '../kit/deliveries';
import { premises, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const DAY = '2026-11-19';
const NOW = '2026-11-20T05:10:00.000Z';
let root: string;
let putBack: () => void;
let place: FileSchool;
let source: ImportSource;
let folder: string;

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const file = () => csv(awayOn(place.pupils[0], DAY), awayOn(place.pupils[1], DAY));
const inside = async (where = '') => (await readdir(join(folder, where))).filter((name) => !['done', 'failed', '.taken'].includes(name)).sort();
const endings = async (where: 'done' | 'failed') => (await inside(where)).map((name) => name.split(' ').slice(2).join(' ')).sort();
const journal = () => premises().transaction(() => premises().stores.deliveries.since([source.key], '2020-01-01T00:00:00.000Z', 100));
const wordsIn = async (where: 'done' | 'failed') => {
  const [name] = (await inside(where)).filter((one) => one.endsWith('.txt'));
  return readFile(join(folder, where, name ?? ''), 'utf8');
};
/** Two looks: a file is taken when it has not grown between them. */
async function lookTwice(look = importFolderWatcher(premises())): Promise<void> {
  await look();
  await look();
}
const long = (path: string) => lutimes(path, new Date(Date.now() - 2 * ORPHAN_AFTER_MS), new Date(Date.now() - 2 * ORPHAN_AFTER_MS));

beforeAll(async () => {
  setClock(NOW);
  await withProfiles();
  await publishOnly(smallRoutine('aaa-prove-mappe', [daysRule(5)]));
});
afterAll(async () => {
  await publishNothing();
  resetClock();
});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'trapp-mappe-'));
  putBack = setDeliveries({ importFolder: root, importKeepDays: 14 });
  place = await aFileSchool();
  source = await aSource({ schoolIds: [place.school.id] });
  folder = (await folderOf(root, source.key)) ?? '';
});
afterEach(async () => {
  putBack();
  await rm(root, { recursive: true, force: true });
});

describe('the import folder', () => {
  it('S31: a file comes in once it has stopped growing, and is put away with a few words', async () => {
    const look = importFolderWatcher(premises());
    await put('natt.csv', file().slice(0, 90));
    await look();
    await put('natt.csv', file());
    await look();
    expect([await storedRows(place), await inside()]).toEqual([0, ['natt.csv']]);
    await look();
    expect([await storedRows(place), await inside(), await inside('failed')]).toEqual([2, [], []]);
    expect(await endings('done')).toEqual(['natt.csv', 'natt.csv.txt']);
    expect(await wordsIn('done')).toMatch(/Filen er hentet inn\. Rader: 2\. Nye: 2\./);
    expect(await journal()).toMatchObject([{ outcome: 'imported', way: 'folder', fileName: 'natt.csv', added: 2 }]);
    const [row] = await premises().stores.audit.latest(1);
    expect(row).toMatchObject({ actorKind: 'source', actorId: source.key, operation: 'deliverAbsences' });
  });

  it('sec-7: of many that look at the same time, one brings each file in', async () => {
    for (const name of ['a.csv', 'b.csv', 'c.csv']) await put(name, file());
    const watchers = Array.from({ length: 5 }, () => importFolderWatcher(premises()));
    await Promise.all(watchers.map((look) => look()));
    await Promise.all(watchers.map((look) => look()));
    expect((await journal()).map(({ fileName, outcome }) => [fileName, outcome]).sort()).toEqual([['a.csv', 'imported'], ['b.csv', 'imported'], ['c.csv', 'imported']]);
    expect([await storedRows(place), await endings('done'), await inside('failed'), await inside('.taken')]).toEqual([2, ['a.csv', 'a.csv.txt', 'b.csv', 'b.csv.txt', 'c.csv', 'c.csv.txt'], [], []]);
  });

  it('S31: a file that cannot be used is put aside with the reason in plain words, and in the journal', async () => {
    await put('feil.csv', 'Navn;Dag\r\nAda;i går');
    await lookTwice();
    expect(await endings('failed')).toEqual(['feil.csv', 'feil.csv.txt']);
    expect(await wordsIn('failed')).toMatch(/Ingenting fra filen er lagret[\s\S]*«Elev-ID» mangler[\s\S]*legg filen i mappen på nytt/);
    expect(await journal()).toMatchObject([{ outcome: 'refused', refusal: 'import_rejected' }]);
    expect(await storedRows(place)).toBe(0);
  });

  it('security: links, hidden files, half-written files and folders are left alone', async () => {
    const outside = join(root, 'utenfor.csv');
    await writeFile(outside, file());
    await symlink(outside, join(folder, 'lenke.csv'));
    await mkdir(join(folder, 'mappe.csv'));
    for (const name of ['.skjult.csv', 'natt.csv.part', 'natt.csv.filepart', '~natt.csv', 'natt.tmp']) await put(name, file());
    await lookTwice();
    expect(await storedRows(place)).toBe(0);
    expect(await inside()).toEqual(['.skjult.csv', 'lenke.csv', 'mappe.csv', 'natt.csv.filepart', 'natt.csv.part', 'natt.tmp', '~natt.csv']);
    expect(await journal()).toEqual([]);
  });

  it('security: a link in place of a source\'s folder, or put there as the file is taken, is not followed', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'trapp-utenfor-'));
    await writeFile(join(elsewhere, 'natt.csv'), file());
    const linked = await aSource();
    await symlink(elsewhere, join(root, linked.key));
    await lookTwice();
    expect(await readdir(elsewhere)).toEqual(['natt.csv']);
    await symlink(join(elsewhere, 'natt.csv'), join(folder, 'lenke.csv'));
    expect(await take(folder, 'lenke.csv', NOW)).toBeNull();
    expect(await storedRows(place)).toBe(0);
    await rm(elsewhere, { recursive: true });
  });

  it('a file larger than allowed is put aside unread', async () => {
    const undo = setDeliveries({ importMaxBytes: 50 });
    await put('stor.csv', file());
    await lookTwice();
    undo();
    expect([await endings('failed'), await storedRows(place)]).toEqual([['stor.csv', 'stor.csv.txt'], 0]);
    expect(await wordsIn('failed')).toMatch(/for stor/);
  });

  it('a source that is switched off, and an installation without a folder, take nothing', async () => {
    await put('natt.csv', file());
    await premises().transaction(() => premises().stores.importSources.change({ ...source, enabled: false }));
    await lookTwice();
    await premises().transaction(() => premises().stores.importSources.change(source));
    const undo = setDeliveries({ importFolder: '' });
    await lookTwice();
    undo();
    expect([await storedRows(place), await inside()]).toEqual([0, ['natt.csv']]);
  });
});

describe('sec-4: somebody is stopped in the middle', () => {
  it('after the import and before the file is put away: the journal knows, and it is not brought in again', async () => {
    await put('natt.csv', file());
    await lookTwice();
    const [done = ''] = (await inside('done')).filter((name) => name.endsWith('.csv'));
    const text = await readFile(join(folder, 'done', done), 'utf8');
    const left = join(folder, '.taken', `2026-11-20T05.10.00~00000000-0000-4000-8000-000000000000~natt.csv`);
    await writeFile(left, text);
    await lookTwice();
    expect(await inside('.taken')).toHaveLength(1);
    await long(left);
    await lookTwice();
    expect([await inside('.taken'), (await journal()).length, await storedRows(place)]).toEqual([[], 1, 2]);
    expect(await endings('done')).toEqual(['natt.csv', 'natt.csv', 'natt.csv.txt', 'natt.csv.txt']);
  });

  it('after it was taken and before the import: somebody else brings it in', async () => {
    const left = join(folder, '.taken', `2026-11-20T05.09.00~00000000-0000-4000-8000-000000000000~natt.csv`);
    await writeFile(left, file());
    await long(left);
    await Promise.all([importFolderWatcher(premises())(), importFolderWatcher(premises())()]);
    expect([await inside('.taken'), (await journal()).map(({ outcome }) => outcome), await storedRows(place)]).toEqual([[], ['imported'], 2]);
  });

  it('privacy: what came in is deleted when nobody needs it any more', async () => {
    await put('natt.csv', file());
    await lookTwice();
    const old = new Date(Date.now() - 15 * 86_400_000);
    for (const name of await inside('done')) await lutimes(join(folder, 'done', name), old, old);
    await lookTwice();
    expect(await inside('done')).toEqual([]);
  });
});
