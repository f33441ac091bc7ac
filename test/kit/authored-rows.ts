import { theApp } from './app';

/** The tables of what coordinators write: all tests share them. */
const authored = () => [...Object.entries(theApp().contentTypes).flatMap(([uid, type]) => (uid.startsWith('plugin::trapp.') ? [String(type.collectionName)] : [])), 'trapp_import_sources', 'trapp_kept_drafts'];

async function newest(table: string): Promise<number> {
  const row = (await theApp().db.connection(table).max('id as id').first()) as { id: number | null } | undefined;
  return Number(row?.id ?? 0);
}

/** Remembers what coordinators have written until now; what it answers with takes away all that has come since. For tests that ask everything of everything. */
export async function authoredUntilNow(): Promise<() => Promise<void>> {
  const before = await Promise.all(authored().map(async (table) => [table, await newest(table)] as const));
  return async () => {
    for (const [table, id] of before) await theApp().db.connection(table).where('id', '>', id).delete();
  };
}
