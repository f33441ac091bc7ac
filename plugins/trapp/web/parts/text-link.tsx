import { Button, Link as DesignLink } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

interface LinkProps {
  readonly to: string;
  readonly children: ReactNode;
}

/** A link inside the app, in running text. */
export function TextLink({ to, children }: LinkProps) {
  return (
    <DesignLink asChild>
      <Link to={to}>{children}</Link>
    </DesignLink>
  );
}

/** A link inside the app that looks like a button: the next thing to do. */
export function ActionLink({ to, children, variant = 'primary' }: LinkProps & { readonly variant?: 'primary' | 'secondary' | 'tertiary' }) {
  return (
    <Button asChild variant={variant}>
      <Link to={to}>{children}</Link>
    </Button>
  );
}
