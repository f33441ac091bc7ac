import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useOperation } from '../api/index';
import { nbAccount } from '../messages/nb-account';
import { Await } from '../parts/index';
import { Codes } from './codes';

/** Stands in front of every page until codes are set up, where the municipality asks for them. */
export default function MustAddCodes() {
  const query = useOperation('viewAccount');
  return (
    <main className="trapp-lapsed">
      <div className="trapp-section trapp-section--card">
        <div className="trapp-stack">
          <Heading level={1} data-size="md">
            {nbAccount.codes.mustTitle}
          </Heading>
          <Paragraph>{nbAccount.codes.must}</Paragraph>
          <Await query={query}>{(account) => <Codes account={account} />}</Await>
        </div>
      </div>
    </main>
  );
}
