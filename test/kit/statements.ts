import { theApp } from './app';
import { ask } from './factories';

/** How many SQL statements it takes to answer. */
export async function statements(path: string, cookie: string): Promise<number> {
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
