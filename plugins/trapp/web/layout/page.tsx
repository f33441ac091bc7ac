import { Breadcrumbs, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { nb } from '../messages/nb';
import { NoticeAlert } from './notice';

export interface TrailStep {
  readonly to: string;
  readonly label: string;
}

interface PageProps {
  /** The page's one h1, and the document's title. */
  readonly title: string;
  /** A line above the title that says what kind of page it is. */
  readonly kicker?: ReactNode;
  readonly lead?: ReactNode;
  /** Pages above this one, from the top; the page itself is added. */
  readonly trail?: readonly TrailStep[];
  /** Tags and the like beside the title. */
  readonly beside?: ReactNode;
  /** Narrow pages are for reading and writing, wide ones for tables. */
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}

let firstArrival = true;

/** The frame of every page: title, trail, lead. Moves the focus to the title when the user comes from another page. */
export function Page({ title, kicker, lead, trail = [], beside, width = 'wide', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();

  useEffect(() => {
    document.title = nb.documentTitle(title);
  }, [title]);

  useEffect(() => {
    if (!firstArrival) heading.current?.focus({ preventScroll: true });
    firstArrival = false;
  }, [pathname]);

  return (
    <div className={`trapp-page trapp-page--${width}`}>
      {trail.length > 0 && <Trail trail={trail} title={title} />}
      <NoticeAlert />
      <header className="trapp-page__head">
        {kicker && <Paragraph className="trapp-page__kicker">{kicker}</Paragraph>}
        <div className="trapp-page__title">
          <Heading level={1} data-size="lg" ref={heading} tabIndex={-1}>
            {title}
          </Heading>
          {beside}
        </div>
        {lead && <div className="trapp-page__lead">{lead}</div>}
      </header>
      {children}
    </div>
  );
}

function Trail({ trail, title }: { readonly trail: readonly TrailStep[]; readonly title: string }) {
  return (
    <Breadcrumbs aria-label={nb.navigation.trail} data-size="sm">
      <Breadcrumbs.List>
        {trail.map(({ to, label }) => (
          <Breadcrumbs.Item key={to}>
            <Breadcrumbs.Link asChild>
              <Link to={to}>{label}</Link>
            </Breadcrumbs.Link>
          </Breadcrumbs.Item>
        ))}
        <Breadcrumbs.Item>
          <span aria-current="page">{title}</span>
        </Breadcrumbs.Item>
      </Breadcrumbs.List>
    </Breadcrumbs>
  );
}
