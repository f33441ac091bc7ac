import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import type { Me } from '../../core/contracts/index';
import { keyOf } from '../api/index';
import { Page } from '../layout/index';
import { nbSession } from '../messages/nb-session';
import { LoginForm } from './login-form';

interface Arrival {
  /** Where one was on the way to when asked to log in. */
  readonly goTo?: string;
  readonly hasLeft?: boolean;
}

export default function LoginPage() {
  const client = useQueryClient();
  const arrival = (useLocation().state ?? {}) as Arrival;
  const [me, setMe] = useState(() => client.getQueryData<Me>(keyOf('viewMe')) ?? null);

  if (me) return <Navigate to={arrival.goTo ?? '/'} replace />;
  return (
    <Page title={nbSession.title} lead={arrival.hasLeft ? nbSession.loggedOut : nbSession.lead} width="narrow">
      <div className="trapp-section trapp-section--card">
        <LoginForm
          onDone={(found) => {
            client.clear();
            client.setQueryData(keyOf('viewMe'), found);
            setMe(found);
          }}
        />
      </div>
    </Page>
  );
}
