import type { Core } from '@strapi/strapi';
import type { Sqlite } from './absences/transaction';
import { arraysOf, inTransaction, rowsOf, run } from './statement';

const Database = require('better-sqlite3') as new (file: string) => Sqlite & { exec(sql: string): void; close(): void };

describe('statements on SQLite', () => {
  const file = new Database(':memory:');
  file.exec('create table pupils (id text, class text, school text)');
  afterAll(() => file.close());
  let begun = 0;
  const trx = { client: { emit: () => true, acquireConnection: () => Promise.resolve(file) } };
  const transaction = async (work: (given: { trx: unknown }) => unknown) => {
    begun += 1;
    return work({ trx });
  };
  const db = { connection: { listenerCount: () => 0 }, transaction } as unknown as Core.Strapi['db'];

  it('takes lists of none, of one and of several, in any order and again', async () => {
    for (const [id, group] of [['a', '8A'], ['b', '8A'], ['c', '8B'], ['["a"]', '8A']] as const) await run(db, 'insert into pupils values (?, ?, ?)', [id, group, 'in ?']);
    const found = async (ids: readonly string[], groups: readonly string[]) => ((await rowsOf(db, "select id from pupils where school <> ? and id in ? and class in ? order by id", ['x', ids, groups])) as { id: string }[]).map(({ id }) => id);
    for (const ids of [['a'], ['a', 'x']]) {
      expect(await found(ids, ['8A', '8B'])).toEqual(['a']);
      expect(await found(['a', 'c'], ['8B'])).toEqual(['c']);
      expect(await found(['b'], ['8A'])).toEqual(['b']);
      expect(await found([], ['8A'])).toEqual([]);
      expect(await found(['a', 'b', 'c'], [])).toEqual([]);
      // A text that looks like a list is a text.
      expect(await found(['["a"]'], ['8A'])).toEqual(['["a"]']);
    }
  });

  it('gives rows as arrays, long texts as bytes', async () => {
    expect(await arraysOf(db, 'select id, bytes(class) as class from pupils where id in ?', [['c']])).toEqual({ columns: ['id', 'class'], rows: [['c', Buffer.from('8B')]] });
  });

  it('asks in the transaction that goes on, and begins one where it is over', async () => {
    begun = 0;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const { leftBehind } = await inTransaction(db, async () => {
      await rowsOf(db, 'select id from pupils', []);
      await run(db, 'delete from pupils where id = ?', ['none']);
      return { leftBehind: held.then(() => rowsOf(db, 'select id from pupils', [])) };
    });
    expect(begun).toBe(1);
    letGo();
    await leftBehind;
    expect(begun).toBe(2);
  });
});
