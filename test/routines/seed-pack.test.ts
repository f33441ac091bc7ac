import { join } from 'node:path';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { packNames as offeredPacks, seedImportProfiles, seedPack } from '../../plugins/trapp/server/routines/seed-pack';
import { theApp, visitor } from '../kit/app';
import { assemblePack, packNames } from './packs';

const packs = join(__dirname, '..', '..', 'plugins', 'trapp', 'packs');
const pack = join(packs, 'sondre-land');
const types = ['routine', 'rule', 'staircase', 'guide', 'plan-template', 'meeting-template', 'measure', 'import-profile', 'school-calendar'] as const;

describe('authored content', () => {
  it.each(packNames)('S1: the pack %s is the same document again once it is seeded, in the same order, also beside the others', async (name) => {
    const store = createAuthoredStore(theApp());
    expect((await seedPack(store, join(packs, name))).routineKey).toBe(name);
    expect(await store.draft(name)).toEqual(assemblePack(name));
  });

  it('S13: every pack there is can be begun from', () => {
    expect(offeredPacks()).toEqual([...packNames].sort());
  });

  it('pain 2: seeding again keeps what is there, also what somebody has rewritten', async () => {
    const store = createAuthoredStore(theApp());
    const calendars = theApp().db.query('plugin::trapp.school-calendar');
    await calendars.update({ where: { key: 'skolerute-sondre-land' }, data: { title: 'Vår egen skolerute' } });
    const rules = await theApp().db.query('plugin::trapp.rule').count();
    const { kept } = await seedPack(store, pack);
    expect(kept).toContain('sondre-land');
    expect(await theApp().db.query('plugin::trapp.rule').count()).toBe(rules);
    expect(await calendars.findOne({ where: { key: 'skolerute-sondre-land' } })).toMatchObject({ title: 'Vår egen skolerute' });
  });

  it('S31: import profiles are seeded once; a half-done one is offered to nobody', async () => {
    const store = createAuthoredStore(theApp());
    await seedImportProfiles(store, join(packs, 'import-profiles.json'));
    await seedImportProfiles(store, join(packs, 'import-profiles.json'));
    const whole = (await store.importProfiles()).map((profile) => profile.key);
    expect(whole).toEqual(expect.arrayContaining(['ist-dager-og-timer', 'bare-hele-dager', 'vigilo-minutter']));
    await store.create('plugin::trapp.import-profile', { key: 'halvferdig', title: 'Halvferdig', definition: { encoding: 'auto' } });
    expect((await store.importProfiles()).map((profile) => profile.key).sort()).toEqual([...whole].sort());
  });

  it('S1: a half-done definition is saved, one that is no object is stopped with words', async () => {
    const rules = theApp().documents('plugin::trapp.rule' as 'plugin::trapp.routine');
    const entry = (definition: unknown, key = 'halvferdig'): object => ({ key, title: 'Halvferdig', definition });
    const draft = await rules.create({ data: entry({ conditions: { all: [] } }) });
    await expect(rules.update({ documentId: draft.documentId, data: entry(['liste']) })).rejects.toThrow(/JSON-objekt/);
    await expect(rules.create({ data: entry('tekst', 'tekst') })).rejects.toThrow(/JSON-objekt/);
  });

  it('S1: a key is one of a kind in the database itself', async () => {
    const rules = theApp().db.query('plugin::trapp.rule');
    await expect(rules.create({ data: { key: 'halvferdig', title: 'Nok en' } })).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) as string });
  });

  it.each(types)('security fact 3: %s has no public route', async (type) => {
    const { pluralName } = theApp().contentType(`plugin::trapp.${type}` as 'plugin::trapp.routine').info;
    for (const path of [`/api/${pluralName}`, `/api/trapp/${pluralName}`, `/api/trapp/${pluralName}/1`]) {
      const { status } = await visitor().get(path);
      expect([401, 404]).toContain(status);
    }
  });
});
