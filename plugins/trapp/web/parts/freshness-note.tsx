import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { Freshness } from '../../core/contracts/index';
import { dayWords, momentWords } from '../dates/index';
import { nb } from '../messages/nb';

/** Up to which day the figures reach: always there, and loud only when they are too old to judge by (S78). */
export function FreshnessNote({ freshness }: { readonly freshness: Freshness }) {
  const { dataUntil, importedAt, stale, schoolName } = freshness;
  if (dataUntil === null) return <Warning text={nb.freshness.none(schoolName)} />;
  if (stale) return <Warning text={nb.freshness.stale(schoolName, dayWords(dataUntil))} />;
  return (
    <Paragraph data-size="sm" className="trapp-subtle">
      {nb.freshness.until(schoolName, dayWords(dataUntil))} {importedAt && nb.freshness.importedAt(momentWords(importedAt))}
    </Paragraph>
  );
}

function Warning({ text }: { readonly text: string }) {
  return (
    <Alert data-color="warning" data-size="sm">
      <Paragraph>{text}</Paragraph>
    </Alert>
  );
}
