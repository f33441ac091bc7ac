import { Button, Paragraph } from '@digdir/designsystemet-react';
import { nbImports } from '../messages/nb-imports';

interface ImportUnderwayProps {
  readonly what: 'previewing' | 'importing';
  /** Bytes read, of how many when that is known. */
  readonly done: number;
  readonly of: number | null;
  readonly onCancel: () => void;
}

/** How far the file has come, and a way out of it. Screen readers hear every tenth, not every step. */
export function ImportUnderway({ what, done, of, onCancel }: ImportUnderwayProps) {
  const say = nbImports.underway[what];
  const percent = of === null || of === 0 ? 0 : Math.min(100, Math.floor((100 * done) / of));
  return (
    <div className="trapp-import__underway">
      <div>
        <Paragraph aria-hidden="true">{say.progress(percent)}</Paragraph>
        <progress max={100} value={percent} aria-label={say.label} />
        <span role="status" className="ds-sr-only">
          {say.progress(percent - (percent % 10))}
        </span>
      </div>
      <Button variant="secondary" onClick={onCancel}>
        {nbImports.underway.cancel}
      </Button>
    </div>
  );
}
