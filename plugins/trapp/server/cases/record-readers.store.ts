import type { Core } from '@strapi/strapi';
import { readersOf } from '../../core/access/index';
import type { Case } from '../../core/cases/index';
import { namesIn } from '../people/access-objects';
import { widened } from '../row-security/acting';

/** What opens a record to somebody, as the database keeps it beside the record and its papers; null when it is for everybody with the case. */
export function readersIn(current: Case, recordId: string, goesOnAs: Case = current): string | null {
  const limited = current.limited.find(({ kind, id }) => kind === 'record' && id === recordId);
  return limited === undefined ? null : JSON.stringify(readersOf(limited, namesIn(goesOnAs)));
}

/**
 * Writes beside the records of a case whom they are for after it has changed: what was limited or opened, and what the roles in the audience now mean,
 * because the case has another owner, team or school. `goesOnAs`: the case that it went into. Nothing is written where nothing is limited.
 */
export async function writeReaders(strapi: Core.Strapi, before: Case, after: Case, goesOnAs: Case = after): Promise<void> {
  const ids = new Set([...before.limited, ...after.limited].flatMap(({ kind, id }) => (kind === 'record' ? [id] : [])));
  const changed = [...ids].map((id) => ({ id, was: readersIn(before, id), readers: readersIn(after, id, goesOnAs) })).filter(({ was, readers }) => was !== readers);
  if (changed.length === 0) return;
  await widened(strapi.db, 'whom a record is for is written beside it also by those who do not read it', () =>
    strapi.db.transaction(async ({ trx }) => {
      for (const { id, readers } of changed) {
        await trx('trapp_records').where('ref', id).update({ readers });
        await trx('trapp_documents').where('record', id).update({ readers });
      }
    }),
  );
}
