import { theApp } from './app';
import { ask } from './factories';

/** What is new about cases, findings and routines is read in a statement each, however much it is. */
const FOR_WHAT_IS_NEW = 4;

/** How many SQL statements it takes to answer. The first answer after something has come may take a few more, and no test gets by with many. */
export async function statements(path: string, cookie: string): Promise<number> {
  const first = await countedOnce(path, cookie);
  const again = await countedOnce(path, cookie);
  expect(first).toBeGreaterThanOrEqual(again);
  expect(first).toBeLessThanOrEqual(again + FOR_WHAT_IS_NEW);
  return again;
}

async function countedOnce(path: string, cookie: string): Promise<number> {
  let count = 0;
  const counted = () => (count += 1);
  const { connection } = theApp().db;
  connection.on('query', counted);
  try {
    expect((await ask('get', path, cookie)).status).toBe(200);
  } finally {
    connection.removeListener('query', counted);
  }
  return count;
}
