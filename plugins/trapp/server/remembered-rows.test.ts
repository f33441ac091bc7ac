import type { Core } from '@strapi/strapi';
import type { Sqlite } from './absences/transaction';
import { rememberedRows } from './remembered-rows';

const Database = require('better-sqlite3') as new (file: string) => Sqlite & { exec(sql: string): void; close(): void };

describe('rememberedRows', () => {
  const file = new Database(':memory:');
  file.exec("create table pupils (id integer primary key, name text, class text); insert into pupils values (1, 'Amin', '8Å'), (2, 'Celine', '8B')");
  afterAll(() => file.close());
  const trx = { client: { emit: () => true, acquireConnection: () => Promise.resolve(file) } };
  const db = { dialect: { client: 'sqlite' }, connection: { listenerCount: () => 0 }, transaction: (work: (given: { trx: unknown }) => unknown) => work({ trx }) } as unknown as Core.Strapi['db'];

  const parsed: unknown[] = [];
  const read = rememberedRows({
    select: 'select id, name, bytes(class) as class from pupils',
    parse: (row) => {
      parsed.push(row);
      return { read: row };
    },
    mostKept: 2,
  });
  const whole = () => read(db, 'where id in (1, 2) order by id', []);
  const one = async (id: number) => (await read(db, 'where id = ?', [id]))[0];

  it('parses a row once while it stands as it did, whoever asks for it, and gives what nobody can write in', async () => {
    const [amin] = await whole();
    expect(amin).toEqual({ read: { id: 1, name: 'Amin', class: '8Å' } });
    expect(await one(1)).toBe(amin);
    expect(parsed).toHaveLength(2);
    expect(Object.isFrozen(amin)).toBe(true);
  });

  it('never answers with how a row stood before', async () => {
    for (const name of ['9Å', '8Å', '8Æ', '', null]) {
      file.prepare('update pupils set class = ? where id = 1').run(name);
      expect(await one(1)).toEqual({ read: { id: 1, name: 'Amin', class: name } });
    }
    file.exec("update pupils set name = 'Amina' where id = 1");
    expect(await one(1)).toEqual({ read: { id: 1, name: 'Amina', class: null } });
    file.exec('delete from pupils where id = 1');
    expect(await whole()).toEqual([{ read: { id: 2, name: 'Celine', class: '8B' } }]);
  });

  it('forgets the oldest when it is full', async () => {
    file.exec("insert into pupils values (3, 'Emre', '8A'), (4, 'Filip', '8A')");
    await read(db, 'where id > 2', []);
    const before = parsed.length;
    await one(2);
    expect(parsed).toHaveLength(before + 1);
  });

  describe('a long text that is never written without a short one beside it', () => {
    const asked: string[] = [];
    const reading = (client: string) => {
      const heard = { ...db, dialect: { client }, connection: { listenerCount: () => 1 } } as unknown as Core.Strapi['db'];
      const findings = rememberedRows({
        select: 'select ref, version, about from findings',
        apart: { select: 'select ref, version from findings', besides: 'select ref, about from findings where ref in ?' },
        parse: (row) => ({ ...row }),
        mostKept: 9,
      });
      return () => findings(heard, 'order by ref', []);
    };
    const read = () => asked.filter((sql) => sql.includes('about')).length;
    beforeAll(() => {
      file.exec("create table findings (ref text, version integer, about text); insert into findings values ('a', 1, 'Uke'), ('b', 1, 'Uke')");
      trx.client.emit = ((_event: string, { sql }: { sql: string }) => asked.push(sql)) as never;
    });
    beforeEach(() => {
      asked.length = 0;
      file.exec("update findings set version = 1, about = 'Uke'");
    });

    it('is read on SQLite only of what does not stand as it did', async () => {
      const all = reading('sqlite');
      expect(await all()).toEqual([{ ref: 'a', version: 1, about: 'Uke' }, { ref: 'b', version: 1, about: 'Uke' }]);
      await all();
      expect(read()).toBe(1);
      file.exec("update findings set version = 2, about = 'Måned' where ref = 'b'");
      expect(await all()).toEqual([{ ref: 'a', version: 1, about: 'Uke' }, { ref: 'b', version: 2, about: 'Måned' }]);
      expect(read()).toBe(2);
    });

    it('is read each time on PostgreSQL, where an instance of another version may have written it', async () => {
      const all = reading('postgres');
      await all();
      file.exec("update findings set about = 'Måned' where ref = 'b'");
      expect(await all()).toEqual([{ ref: 'a', version: 1, about: 'Uke' }, { ref: 'b', version: 1, about: 'Måned' }]);
      expect(read()).toBe(2);
    });
  });
});
