import { Alert, Button, Divider, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Me } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { nbAccount } from '../messages/nb-account';
import { Await } from '../parts/index';
import { LoginForm } from './login-form';

const text = nbAccount.login;

/** The municipality's own login where there is one, and ours where it is open. `goTo`: where one was on the way to. */
export function LoginWays({ goTo = '/', hasFailed = false, onDone }: { readonly goTo?: string; readonly hasFailed?: boolean; readonly onDone: (me: Me) => void }) {
  const query = useOperation('viewLoginWays');
  return (
    <Await query={query}>
      {({ password, provider }) => (
        <div className="trapp-stack">
          {hasFailed && (
            <Alert data-color="warning">
              <Heading level={2} data-size="2xs">
                {text.failed}
              </Heading>
              <Paragraph>{text.failedLead}</Paragraph>
            </Alert>
          )}
          {provider !== null && (
            <Button asChild>
              <a href={`/api/trapp/session/provider?${new URLSearchParams({ til: goTo }).toString()}`}>{text.by(provider.name)}</a>
            </Button>
          )}
          {provider !== null && password && <Divider aria-hidden="true" />}
          {provider !== null && password && <Paragraph className="trapp-subtle">{text.or}</Paragraph>}
          {password && <LoginForm onDone={onDone} />}
        </div>
      )}
    </Await>
  );
}
