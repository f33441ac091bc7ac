import { Details } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { nbBaton } from '../messages/nb-baton';

/** Every change of hands, with the notes that went with them. */
export function Handovers({ view: { case: held, people } }: { readonly view: CaseView }) {
  if (held.handovers.length === 0) return null;
  return (
    <Details className="trapp-help" data-size="sm">
      <Details.Summary>{nbBaton.history.title}</Details.Summary>
      <Details.Content>
        <ol className="trapp-list">
          {held.handovers.map(({ kind, fromId, toId, note, answer, on }, index) => (
            <li key={index} className="trapp-row__main">
              <span>{nbBaton.history[kind](people[fromId] ?? '', people[toId] ?? '')}</span>
              <span className="trapp-subtle">{dayWords(on)}</span>
              {note && <span>{note}</span>}
              {answer && <span>{answer}</span>}
            </li>
          ))}
        </ol>
      </Details.Content>
    </Details>
  );
}
