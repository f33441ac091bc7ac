import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Me } from '../../core/contracts/index';
import { nbSession } from '../messages/nb-session';
import { LoginForm } from './login-form';

/** Stands in front of a page whose session has ended. */
export default function Lapsed({ onDone }: { readonly onDone: (me: Me) => void }) {
  return (
    <main className="trapp-lapsed">
      <div className="trapp-section trapp-section--card">
        <div className="trapp-stack">
          <Heading level={1} data-size="md">
            {nbSession.lapsedTitle}
          </Heading>
          <Paragraph>{nbSession.lapsedLead}</Paragraph>
          <LoginForm onDone={onDone} />
        </div>
      </div>
    </main>
  );
}
