import { Button } from '@digdir/designsystemet-react';
import type { ComponentProps, ReactNode } from 'react';
import { ErrorSummary } from './error-summary';

interface FormEndProps extends ComponentProps<typeof ErrorSummary> {
  readonly isSending: boolean;
  /** For forms that are one of several on their page. */
  readonly variant?: 'secondary';
  /** What the button says. */
  readonly children: ReactNode;
}

/** How a form with one button ends: what must be put right, and the button. */
export function FormEnd({ isSending, variant, children, ...problems }: FormEndProps) {
  return (
    <>
      <ErrorSummary {...problems} />
      <div className="trapp-cluster">
        <Button type="submit" loading={isSending} {...(variant && { variant })}>
          {children}
        </Button>
      </div>
    </>
  );
}
