import { Alert, Button, List, Paragraph } from '@digdir/designsystemet-react';
import { momentWords } from '../dates/index';
import { nbRecords } from '../messages/nb-records';
import type { SaveState } from './use-autosave';

const text = nbRecords.save;

/** Says quietly that everything is saved, and clearly when it is not or when two have written at once. */
export function SaveNote({ state, onUnderstood }: { readonly state: SaveState; readonly onUnderstood: () => void }) {
  if (state.kind === 'merged') {
    return (
      <Alert data-color="warning" role="status">
        <Paragraph>{text.merged}</Paragraph>
        {state.clashes.length > 0 && (
          <>
            <Paragraph>{text.both}</Paragraph>
            <List.Unordered>
              {state.clashes.map(({ path, mine }) => (
                <List.Item key={path}>{typeof mine === 'string' ? mine : JSON.stringify(mine)}</List.Item>
              ))}
            </List.Unordered>
          </>
        )}
        <Button variant="secondary" data-size="sm" onClick={onUnderstood}>
          {text.understood}
        </Button>
      </Alert>
    );
  }
  if (state.kind === 'waiting') {
    return (
      <Alert data-color="warning" role="status">
        <Paragraph>{state.problem.message}</Paragraph>
        <Paragraph>{text.waiting}</Paragraph>
      </Alert>
    );
  }
  return (
    <p className="trapp-subtle trapp-save-note" role="status">
      {state.kind === 'idle' ? text.idle : state.kind === 'saving' ? text.saving : text.saved(momentWords(state.at))}
    </p>
  );
}
