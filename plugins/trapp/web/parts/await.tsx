import { Button, Paragraph, Spinner } from '@digdir/designsystemet-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/index';
import { nb } from '../messages/nb';
import { ProblemAlert } from './problem-alert';

interface AwaitProps<T> {
  readonly query: UseQueryResult<T, ApiProblem>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what a query answered, that it is on its way, or kindly why it did not come. */
export function Await<T>({ query, children }: AwaitProps<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error && query.error.code !== 'not_logged_in' && <ProblemAlert problem={query.error} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError && query.error.code !== 'not_logged_in') {
    return (
      <div className="trapp-stack">
        <ProblemAlert problem={query.error} />
        <Button variant="secondary" onClick={() => void query.refetch()}>
          {nb.tryAgain}
        </Button>
      </div>
    );
  }
  return <Loading />;
}

/** Comes into sight only when the wait is long enough to be noticed. */
export function Loading({ label = nb.loading }: { readonly label?: string }) {
  return (
    <div className="trapp-loading" role="status">
      <Spinner aria-hidden="true" data-size="sm" />
      <Paragraph>{label}</Paragraph>
    </div>
  );
}
