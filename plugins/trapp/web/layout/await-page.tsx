import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/index';
import { speakAbout } from '../language/unit';
import { Await } from '../parts/index';
import { Page } from './page';

interface AwaitPageProps<T> {
  /** What kind of page it is, until its own title is known. */
  readonly title: string;
  readonly query: UseQueryResult<T, ApiProblem>;
  /** What to offer whoever finds nothing there. */
  readonly whenMissing?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** For pages whose title is in the answer: a page with a title also while waiting, and when nothing came. */
export function AwaitPage<T>({ title, query, whenMissing, children }: AwaitPageProps<T>) {
  if (query.data !== undefined) {
    speakAbout(query.data);
    return <Await query={query}>{children}</Await>;
  }
  return (
    <Page title={title}>
      <Await query={query}>{children}</Await>
      {query.error?.code === 'not_found' && whenMissing}
    </Page>
  );
}
