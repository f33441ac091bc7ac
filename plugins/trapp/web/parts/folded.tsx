import { Details } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';

interface FoldedProps {
  readonly summary: string;
  readonly children: ReactNode;
  readonly 'data-size'?: 'sm';
}

/** Folded away until somebody wants it. What is inside is made, and what it asks for is fetched, when it is first opened; then it stays as it is filled in. */
export function Folded({ summary, children, ...size }: FoldedProps) {
  const [isOpened, setOpened] = useState(false);
  return (
    <Details className="trapp-help" onToggle={() => setOpened(true)} {...size}>
      <Details.Summary>{summary}</Details.Summary>
      <Details.Content>{isOpened && children}</Details.Content>
    </Details>
  );
}
