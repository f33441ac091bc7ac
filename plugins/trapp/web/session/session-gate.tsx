import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import type { Me } from '../../core/contracts/index';
import { keyOf, onSessionLost, useOperation } from '../api/index';
import { callAbsence } from '../language/absence-names';
import { speakTo } from '../language/unit';
import { Await, Loading } from '../parts/index';
import { MeContext } from './me';

const MustAddCodes = lazy(() => import('../account/must-add-codes'));
const Lapsed = lazy(() => import('./lapsed'));

/**
 * Lets only those in who are logged in. When the session ends while somebody is writing, the page is hidden but kept,
 * so that logging in again brings back every word; another person logging in gets a clean page.
 */
export function SessionGate() {
  const client = useQueryClient();
  const query = useOperation('viewMe');
  const { pathname, search } = useLocation();
  const [isLost, setLost] = useState(false);
  useEffect(() => onSessionLost(() => setLost(true)), []);

  const me = query.data;
  // Before any page is drawn: whoever works in a kindergarten reads its words.
  speakTo(me ?? { unit: 'school', kindergartens: [] }, pathname);
  callAbsence(me?.absenceNames ?? {});
  if (!me && query.error?.code === 'not_logged_in') {
    return <Navigate to="/logg-inn" replace state={pathname === '/' ? {} : { goTo: pathname + search }} />;
  }

  const welcomeBack = (found: Me) => {
    if (found.id !== me?.id) client.removeQueries();
    client.setQueryData(keyOf('viewMe'), found);
    setLost(false);
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'viewMe' });
  };

  return (
    <>
      {me && isLost && (
        <Suspense fallback={<Loading />}>
          <Lapsed onDone={welcomeBack} />
        </Suspense>
      )}
      <div hidden={isLost && me !== undefined}>
        <Await query={query}>
          {(found) =>
            found.mustAddCodes ? (
              <Suspense fallback={<Loading />}>
                <MustAddCodes />
              </Suspense>
            ) : (
              <MeContext.Provider value={found} key={found.id}>
                <Outlet />
              </MeContext.Provider>
            )
          }
        </Await>
      </div>
    </>
  );
}
