import { Button, Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { RecordHistory as History, RecordView } from '../../core/contracts/index';
import { itemsOf } from '../../core/guides/index';
import { useOperation } from '../api/index';
import { momentWords } from '../dates/index';
import { words } from '../language/words';
import { nbHistory as text } from '../messages/nb-history';
import { Await } from '../parts/index';

/** Who has written which field, and what stood there before (B81, B83). Fetched when somebody opens it. */
export function RecordHistory({ view }: { readonly view: RecordView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Details className="trapp-help" onToggle={() => setOpen(true)}>
      <Details.Summary>{text.title}</Details.Summary>
      <Details.Content>{isOpen && <Changes view={view} />}</Details.Content>
    </Details>
  );
}

const SHOWN = 30;

function Changes({ view }: { readonly view: RecordView }) {
  const query = useOperation('viewRecordHistory', { params: { recordId: view.record.id } });
  const [isAll, setAll] = useState(false);
  return (
    <Await query={query}>
      {({ changes }) => (
        <>
          {changes.length === 0 && <p className="trapp-subtle">{text.none}</p>}
          <ul className="trapp-list">
            {(isAll ? changes : changes.slice(0, SHOWN)).map((change, index) => (
              <Change key={`${change.path} ${change.at} ${index}`} change={change} label={labelOf(change.path, view)} />
            ))}
          </ul>
          {!isAll && changes.length > SHOWN && (
            <Button type="button" variant="tertiary" data-size="sm" onClick={() => setAll(true)}>
              {text.more(changes.length - SHOWN)}
            </Button>
          )}
        </>
      )}
    </Await>
  );
}

function Change({ change: { before, after, byName, at }, label }: { readonly change: History['changes'][number]; readonly label: string }) {
  return (
    <li className="trapp-row__main">
      <strong>{label}</strong>
      <span className="trapp-subtle">{text.who(byName, momentWords(at))}</span>
      <span>{`${text.before}: ${before === '' ? text.empty : before}`}</span>
      <span>{`${text.after}: ${after === '' ? text.empty : after}`}</span>
    </li>
  );
}

/** The question of an answer, the point of an agenda, or the part of the form. */
function labelOf(path: string, { form }: RecordView): string {
  const [, part = '', key = ''] = path.split('.');
  if (form.kind === 'conversation') {
    const item = itemsOf(form.guide).find(({ linkId }) => linkId === part);
    return item === undefined ? part : words(item.text);
  }
  const point = form.kind === 'meeting' && part === 'agenda' ? form.template.agenda.find((one) => one.key === key) : undefined;
  return point === undefined ? (text.parts[part] ?? part) : words(point.title);
}
