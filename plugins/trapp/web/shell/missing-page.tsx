import { Paragraph } from '@digdir/designsystemet-react';
import { nb } from '../messages/nb';
import { ActionLink } from '../parts/index';
import { Page } from '../layout/page';

export function MissingPage() {
  return (
    <Page title={nb.missingPage.title} width="narrow">
      <div className="trapp-stack">
        <Paragraph>{nb.missingPage.body}</Paragraph>
        <div className="trapp-cluster">
          <ActionLink to="/">{nb.backToMyDay}</ActionLink>
        </div>
      </div>
    </Page>
  );
}
