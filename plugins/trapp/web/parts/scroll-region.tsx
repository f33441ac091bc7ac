import { useEffect, useRef, useState, type ReactNode } from 'react';

interface ScrollRegionProps {
  /** What is inside, for those who come by keyboard. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Lets a table that is too wide scroll sideways by itself. Only then is it a stop for the keyboard. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isScrolling, setScrolling] = useState(false);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const watch = new ResizeObserver(() => setScrolling(box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} className="trapp-scroll" {...(isScrolling ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}
