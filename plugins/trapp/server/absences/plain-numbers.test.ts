import { numberPlainly } from './plain-numbers';
import type { Sqlite } from './transaction';

const Database = require('better-sqlite3') as new (file: string) => Sqlite & { exec(sql: string): void; close(): void };

test('S31: rows keep their numbers, and the table what it was declared with', () => {
  const sqlite = new Database(':memory:');
  sqlite.exec('create table `other` (`id` integer not null primary key autoincrement); create table `rows` (`id` integer not null primary key autoincrement, `slot` varchar(255) not null, `comment` text null)');
  sqlite.exec('create unique index `rows_slot` on `rows` (`slot`)');
  const add = (slot: string) => sqlite.prepare('insert into rows (slot) values (?)').run(slot);
  for (const slot of ['a', 'b', 'c']) add(slot);
  sqlite.prepare('delete from rows where slot = ?').run('b');

  for (let start = 0; start < 2; start += 1) numberPlainly(sqlite, 'rows');

  expect(sqlite.prepare('select id, slot from rows order by id').raw().all()).toEqual([[1, 'a'], [3, 'c']]);
  expect(() => add('a')).toThrow(/UNIQUE/);
  expect(add('d').lastInsertRowid).toBe(4);
  expect(sqlite.prepare('select name from sqlite_sequence').pluck().all()).toEqual([]);
  expect(sqlite.prepare("select count(*) from sqlite_master where sql like '%autoincrement%'").pluck().get()).toBe(1);
  sqlite.close();
});
