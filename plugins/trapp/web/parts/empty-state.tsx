import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}

/** Nothing here, said kindly, with what to do if something was expected. */
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <div className="trapp-empty">
      {icon && <span className="trapp-empty__icon">{icon}</span>}
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      {children && <Paragraph className="trapp-subtle">{children}</Paragraph>}
    </div>
  );
}
