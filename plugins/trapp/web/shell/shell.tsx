import { SkipLink } from '@digdir/designsystemet-react';
import { useContext } from 'react';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router-dom';
import { nb } from '../messages/nb';
import { MeContext } from '../session/me';
import { Brand } from './brand';
import { Footer } from './footer';
import { Navigation } from './navigation';
import { NoticeProvider } from '../layout/notice';
import { UserMenu } from './user-menu';

const CONTENT = 'innhold';

/** What surrounds every page; menu and user only for those who are logged in. */
export function Shell() {
  const me = useContext(MeContext);
  const isMoving = useNavigation().state !== 'idle';
  return (
    <NoticeProvider>
      <div className="trapp-shell">
        <SkipLink href={`#${CONTENT}`}>{nb.skipToContent}</SkipLink>
        <header className="trapp-header">
          <div className="trapp-width trapp-header__row">
            <Brand municipality={me?.municipality ?? null} />
            {me && (
              <>
                <Navigation />
                <UserMenu />
              </>
            )}
          </div>
          <div className="trapp-progress" data-moving={isMoving} />
        </header>
        <main id={CONTENT} tabIndex={-1} className="trapp-width trapp-main">
          <Outlet />
        </main>
        <Footer />
      </div>
      <ScrollRestoration />
    </NoticeProvider>
  );
}
