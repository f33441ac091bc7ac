import { Paragraph } from '@digdir/designsystemet-react';
import { useOperation } from '../api/index';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbAccount } from '../messages/nb-account';
import { Codes } from './codes';
import { PasswordForm } from './password-form';

/** One's own account: password, and codes as the second thing that is asked for. */
export default function AccountPage() {
  const query = useOperation('viewAccount');
  return (
    <AwaitPage title={nbAccount.page} query={query}>
      {(account) => (
        <Page title={nbAccount.page} lead={nbAccount.lead} width="narrow">
          {account.hasPassword ? (
            <>
              <Codes account={account} />
              <PasswordForm />
            </>
          ) : (
            <Section title={nbAccount.password.title}>
              <Paragraph>{nbAccount.elsewhere}</Paragraph>
            </Section>
          )}
        </Page>
      )}
    </AwaitPage>
  );
}
