import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';

interface Notice {
  readonly text: string;
  /** The page that shows it. */
  readonly at: string;
}

interface NoticeBoard {
  readonly notice: Notice | null;
  readonly say: (text: string, at?: string) => void;
}

const NoticeContext = createContext<NoticeBoard>({ notice: null, say: () => undefined });

/** Keeps "Saken er åpnet" alive from the page where it was done to the page where one ends up. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const { pathname } = useLocation();
  const say = useCallback((text: string, at?: string) => setNotice({ text, at: at ?? pathname }), [pathname]);

  useEffect(() => setNotice((said) => (said?.at === pathname ? said : null)), [pathname]);

  const board = useMemo(() => ({ notice, say }), [notice, say]);
  return <NoticeContext.Provider value={board}>{children}</NoticeContext.Provider>;
}

/** `say('Lagret.')` shows it at the top of this page; `say('Saken er åpnet.', '/saker/7')` on the page one is sent to. Screen readers hear it. */
export function useNotice(): (text: string, at?: string) => void {
  return useContext(NoticeContext).say;
}

/** Takes the focus when it comes, because the button that caused it is often gone by then. On a page just arrived at, the title takes it. */
export function NoticeAlert() {
  const { notice } = useContext(NoticeContext);
  const { pathname } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice?.at === pathname) place.current?.focus();
  }, [notice, pathname]);
  return (
    <div role="status" className="trapp-notice" ref={place} tabIndex={-1}>
      {notice?.at === pathname && (
        <Alert data-color="success">
          <Paragraph>{notice.text}</Paragraph>
        </Alert>
      )}
    </div>
  );
}
