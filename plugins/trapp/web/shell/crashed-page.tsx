import { Button, Paragraph } from '@digdir/designsystemet-react';
import { isRouteErrorResponse, useRouteError } from 'react-router-dom';
import { nb } from '../messages/nb';
import { ActionLink } from '../parts/index';
import { Page } from '../layout/page';
import { PageNotFetched } from './page-not-fetched';

/** Shown by the router instead of a page that threw, or whose code could not be fetched. */
export function CrashedPage() {
  const say = textFor(useRouteError());
  return (
    <Page title={say.title} width="narrow">
      <div className="trapp-stack">
        <Paragraph>{say.body}</Paragraph>
        <div className="trapp-cluster">
          <Button onClick={() => window.location.reload()}>{nb.reload}</Button>
          <ActionLink to="/" variant="secondary">
            {nb.backToMyDay}
          </ActionLink>
        </div>
      </div>
    </Page>
  );
}

function textFor(error: unknown): { readonly title: string; readonly body: string } {
  if (error instanceof PageNotFetched) return nb.notFetched;
  return isRouteErrorResponse(error) && error.status === 404 ? nb.missingPage : nb.crashed;
}
