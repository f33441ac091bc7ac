import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLocation } from 'react-router-dom';
import type { Me } from '../../core/contracts/index';
import { nbSession } from '../messages/nb-session';
import { LoginWays } from './login-ways';

/** Stands in front of a page whose session has ended. */
export default function Lapsed({ onDone }: { readonly onDone: (me: Me) => void }) {
  const { pathname, search } = useLocation();
  return (
    <main className="trapp-lapsed">
      <div className="trapp-section trapp-section--card">
        <div className="trapp-stack">
          <Heading level={1} data-size="md">
            {nbSession.lapsedTitle}
          </Heading>
          <Paragraph>{nbSession.lapsedLead}</Paragraph>
          <LoginWays goTo={pathname + search} onDone={onDone} />
        </div>
      </div>
    </main>
  );
}
