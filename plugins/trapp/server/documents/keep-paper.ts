import { createHash } from 'node:crypto';
import type { Case } from '../../core/cases/index';
import type { DocumentHead } from '../../core/documents/index';
import { refuse, type Refusal } from '../../core/refusals';
import type { Call } from '../http/handler';
import type { OperationId } from '../../core/contracts/index';
import type { Pdf } from './pdf';

/** What a paper is of, and which edition. `recordId` is what it was made from: a record, or a referral. */
type Edition = Pick<DocumentHead, 'recordId' | 'recordVersion' | 'kind' | 'language' | 'title' | 'revision' | 'routineVersion' | 'madeAt' | 'madeBy' | 'tellsWhere'>;

/** Keeps a paper as it was made, for good. Refuses `version_conflict` when somebody else has made the same edition meanwhile: theirs stands, and this one would carry its number. */
export async function keepPaper({ stores, newId }: Pick<Call<OperationId>, 'stores' | 'newId'>, current: Case, edition: Edition, { bytes, pages }: Pdf): Promise<DocumentHead | Refusal> {
  const { recordId, language, revision } = edition;
  await stores.documents.lock(recordId);
  if ((await stores.documents.nextRevision(recordId, language)) !== revision) return refuse('version_conflict', [{ path: 'revision', message: 'Noen andre laget samme utgave akkurat nå. Prøv igjen.' }]);
  const document: DocumentHead = {
    ...edition, id: newId(), caseId: current.id, title: edition.title.slice(0, 300), routineKey: current.routineKey, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength, pages,
  };
  await stores.documents.add(document, bytes);
  return document;
}
