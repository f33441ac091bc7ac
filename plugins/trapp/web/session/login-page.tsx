import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router-dom';
import type { Me } from '../../core/contracts/index';
import { keyOf } from '../api/index';
import { Page } from '../layout/index';
import { nbSession } from '../messages/nb-session';
import { LoginWays } from './login-ways';
import './session.css';

interface Arrival {
  /** Where one was on the way to when asked to log in. */
  readonly goTo?: string;
  readonly hasLeft?: boolean;
}

export default function LoginPage() {
  const client = useQueryClient();
  const arrival = (useLocation().state ?? {}) as Arrival;
  const [search] = useSearchParams();
  const [me, setMe] = useState(() => client.getQueryData<Me>(keyOf('viewMe')) ?? null);

  if (me) return <Navigate to={arrival.goTo ?? '/'} replace />;
  return (
    <Page title={nbSession.title} lead={arrival.hasLeft ? nbSession.loggedOut : nbSession.lead}>
      <div className="trapp-login">
        <div className="trapp-section trapp-section--card">
          <LoginWays
            goTo={arrival.goTo ?? '/'}
            hasFailed={search.has('feil')}
            onDone={(found) => {
              client.clear();
              client.setQueryData(keyOf('viewMe'), found);
              setMe(found);
            }}
          />
        </div>
        <Welcome />
      </div>
    </Page>
  );
}

function Welcome() {
  return (
    <aside className="trapp-welcome" aria-label={nbSession.welcome.label}>
      <svg viewBox="0 0 240 110" aria-hidden="true" focusable="false" className="trapp-welcome__steps">
        <path d="M0 108h60V82h60V56h60V30h60v80H0z" />
        <circle cx="30" cy="92" r="9" />
        <circle cx="90" cy="66" r="9" />
        <circle cx="210" cy="14" r="9" />
      </svg>
      <p className="trapp-welcome__line">{nbSession.welcome.line}</p>
      <p>{nbSession.welcome.more}</p>
    </aside>
  );
}
