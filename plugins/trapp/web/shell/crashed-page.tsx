import { Button, Paragraph } from '@digdir/designsystemet-react';
import { nb } from '../messages/nb';
import { ActionLink } from '../parts/index';
import { Page } from '../layout/page';

/** Shown by the router instead of a page that threw, or whose code could not be fetched. */
export function CrashedPage() {
  return (
    <Page title={nb.crashed.title} width="narrow">
      <div className="trapp-stack">
        <Paragraph>{nb.crashed.body}</Paragraph>
        <div className="trapp-cluster">
          <Button onClick={() => window.location.reload()}>{nb.crashed.reload}</Button>
          <ActionLink to="/" variant="secondary">
            {nb.backToMyDay}
          </ActionLink>
        </div>
      </div>
    </Page>
  );
}
