import { FilePdfIcon } from '@navikt/aksel-icons';
import { Link } from '@digdir/designsystemet-react';
import type { DocumentHead } from '../../core/documents/index';
import { addressOf } from '../api/index';
import { momentWords } from '../dates/index';
import { nbRecords } from '../messages/nb-records';

const text = nbRecords.documents;

/** Papers made of a record, newest first, each to be downloaded. */
export function DocumentList({ documents }: { readonly documents: readonly DocumentHead[] }) {
  if (documents.length === 0) return null;
  const newest = [...documents].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  return (
    <ul className="trapp-list">
      {newest.map((document) => (
        <li key={document.id} className="trapp-document">
          <FilePdfIcon aria-hidden="true" />
          <span>
            <Link href={addressOf('downloadDocument', { params: { documentId: document.id } })} download>
              {text.row(document.title, text.languages[document.language], document.revision)}
            </Link>
            <span className="trapp-subtle trapp-document__meta">
              {text.meta(momentWords(document.madeAt), document.pages, Math.round(document.bytes / 1024))}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
