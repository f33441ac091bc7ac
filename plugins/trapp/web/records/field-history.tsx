import { Button } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import type { FieldWritten } from '../../core/contracts/index';
import { momentWords } from '../dates/index';
import { nbHistory as text } from '../messages/nb-history';
import { Folded } from '../parts/index';

const SHOWN = 30;

/** A change with what the field is called on the page. */
type Labelled = FieldWritten & { readonly label: string };

/** Who has written which field (B81, B83). What is inside is fetched when somebody opens it. */
export function HistoryDetails({ children }: { readonly children: ReactNode }) {
  return <Folded summary={text.title}>{children}</Folded>;
}

/** Fields that were written, the newest first: who, when, and what stood there before. */
export function FieldHistory({ changes }: { readonly changes: readonly Labelled[] }) {
  const [isAll, setAll] = useState(false);
  return (
    <>
      {changes.length === 0 && <p className="trapp-subtle">{text.none}</p>}
      <ul className="trapp-list">
        {(isAll ? changes : changes.slice(0, SHOWN)).map((change, index) => (
          <Change key={`${change.label} ${change.path} ${change.at} ${index}`} change={change} />
        ))}
      </ul>
      {!isAll && changes.length > SHOWN && (
        <Button type="button" variant="tertiary" data-size="sm" onClick={() => setAll(true)}>
          {text.more(changes.length - SHOWN)}
        </Button>
      )}
    </>
  );
}

function Change({ change: { label, before, after, byName, at } }: { readonly change: Labelled }) {
  return (
    <li className="trapp-row__main">
      <strong>{label}</strong>
      <span className="trapp-subtle">{text.who(byName, momentWords(at))}</span>
      <span>{`${text.before}: ${wordsOf(before)}`}</span>
      <span>{`${text.after}: ${wordsOf(after)}`}</span>
    </li>
  );
}

function wordsOf(value: string): string {
  return value === '' ? text.empty : (text.values[value] ?? value);
}
