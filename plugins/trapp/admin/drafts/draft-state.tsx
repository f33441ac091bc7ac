import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useEffect, type ReactNode } from 'react';
import type { Failure } from '../api/ask';
import type { PartValue } from '../../core/routines/index';
import { useReader, useWords } from '../messages/index';
import { useBeside } from '../parts/languages-beside';
import { Tick } from '../parts/pick';
import { languagesOf } from '../parts/texts-field';
import { ClashPanel } from './clash-panel';
import type { DraftPartInHand } from './use-draft-part';

interface DraftStateProps {
  readonly draft: DraftPartInHand;
  /** How the part reads, for the two side by side when two have written; without it the places that differ are listed. */
  readonly show?: (value: PartValue) => ReactNode;
  /** What a place is called, for the list of what differs; a place without a name is one that `show` tells of. */
  readonly nameOf?: (path: string) => string | undefined;
}

const tones = { loading: 'neutral600', saved: 'success700', unsaved: 'neutral600', saving: 'neutral600', clash: 'danger700', failed: 'danger700' } as const;

/** Is it saved? Undo, redo, the languages to write in, and what to do when somebody else has written in the same part. Stands on top of every editor. */
export function DraftState({ draft, show, nameOf }: DraftStateProps) {
  const say = useWords();
  const { moment } = useReader();
  useUndoKeys(draft);
  const [isBeside, setBeside] = useBeside();
  const { state, row, failure } = draft;
  if (state === 'failed' && draft.value === undefined) {
    return <Failed words={failure === undefined ? say('draft.gone') : told(failure) || say('failed')} again={say('again')} onAgain={() => void draft.load()} />;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex justifyContent="space-between" alignItems="center" wrap="wrap" gap={3}>
        <Flex gap={2} alignItems="center">
          <IconButton label={say('draft.undo')} disabled={!draft.canUndo} onClick={draft.undo}>
            <ArrowClockwise style={{ transform: 'scaleX(-1)' }} />
          </IconButton>
          <IconButton label={say('draft.redo')} disabled={!draft.canRedo} onClick={draft.redo}>
            <ArrowClockwise />
          </IconButton>
          <Typography role="status" aria-live="polite" variant="pi" textColor={tones[state]} paddingLeft={2}>
            {say(`draft.${state}`)}
          </Typography>
        </Flex>
        {languagesOf(draft.document).length > 1 && <Tick label={say('texts.beside')} checked={isBeside} onChange={setBeside} />}
        {row !== undefined && row.changedBy !== null && state === 'saved' && (
          <Typography variant="pi" textColor="neutral600">
            {say('draft.changed', { moment: moment(row.changedAt), name: row.changedBy })}
          </Typography>
        )}
      </Flex>
      {row !== undefined && row.alsoIn.length > 0 && (
        <Box background="warning100" hasRadius padding={3}>
          <Typography>{say('draft.alsoIn', { titles: row.alsoIn.join(', ') })}</Typography>
        </Box>
      )}
      {state === 'failed' && <Failed words={told(failure) || say('failed')} again={say('draft.saveAgain')} onAgain={() => void draft.flush()} />}
      {draft.clash !== undefined && draft.value !== undefined && <ClashPanel clash={draft.clash} mine={draft.value} show={show} nameOf={nameOf} onTake={draft.takeTheirs} onKeep={draft.keepMine} />}
    </Flex>
  );
}

interface FailedProps {
  readonly words: string;
  /** What the button that tries once more is called. */
  readonly again: string;
  readonly onAgain: () => void;
}

function Failed({ words, again, onAgain }: FailedProps) {
  return (
    <Flex role="alert" background="danger100" hasRadius padding={3} justifyContent="space-between" gap={3}>
      <Typography textColor="danger700">{words}</Typography>
      <Button variant="tertiary" onClick={onAgain}>
        {again}
      </Button>
    </Flex>
  );
}

function told(failure: Failure | undefined): string {
  return (failure?.problems ?? []).map(({ message }) => message).join(' ');
}

/** Ctrl+Z and Ctrl+Y, where no field has its own. */
function useUndoKeys({ undo, redo }: Pick<DraftPartInHand, 'undo' | 'redo'>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(event.ctrlKey || event.metaKey) || (target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable))) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undo, redo]);
}
