import { FilePdfIcon } from '@navikt/aksel-icons';
import { Link } from '@digdir/designsystemet-react';
import type { DocumentHead } from '../../core/documents/index';
import { addressOf } from '../api/index';
import { momentWords } from '../dates/index';
import { nbRecords } from '../messages/nb-records';

const text = nbRecords.documents;

const titleOf = ({ title, language, revision }: DocumentHead): string => text.row(title, text.languages[language], revision);

/** Papers made of a record, newest first, each to be downloaded; not one that says where a protected pupil goes. */
export function DocumentList({ documents, isProtected }: { readonly documents: readonly DocumentHead[]; readonly isProtected: boolean }) {
  if (documents.length === 0) return null;
  const newest = [...documents].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  return (
    <ul className="trapp-list">
      {newest.map((document) => (
        <li key={document.id} className="trapp-document">
          <FilePdfIcon aria-hidden="true" />
          <span>
            {isProtected && document.tellsWhere ? (
              titleOf(document)
            ) : (
              <Link href={addressOf('downloadDocument', { params: { documentId: document.id } })} download>
                {titleOf(document)}
              </Link>
            )}
            <span className="trapp-subtle trapp-document__meta">
              {isProtected && document.tellsWhere ? text.tellsWhere : text.meta(momentWords(document.madeAt), document.pages, Math.round(document.bytes / 1024))}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
