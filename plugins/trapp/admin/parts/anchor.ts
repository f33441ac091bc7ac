import { useEffect } from 'react';

/** The id of a place in an editor: "conditions.all.0" is "at-conditions-all-0". A place inside it is led to the nearest that is shown. */
export function anchorOf(path: string): string {
  return `at-${path.replaceAll('.', '-')}`;
}

/** Leads to a place of the part that is open, also when the address names it already. */
export function leadTo(path: string): void {
  const hash = `#${anchorOf(path)}`;
  if (window.location.hash === hash) window.dispatchEvent(new HashChangeEvent('hashchange'));
  else window.location.hash = hash;
}

/** A large part on a slow machine needs so long until all that the place stands in is shown. */
const UNFOLDING_MS = 2_000;

/** Goes to the place that the address names (`#at-…`), or the nearest around it, once the part has come. */
export function useAnchor(isThere: boolean): void {
  useEffect(() => {
    if (!isThere) return undefined;
    let frame = 0;
    const go = () => {
      const anchor = decodeURIComponent(window.location.hash.slice(1));
      if (!anchor.startsWith('at-')) return;
      const until = performance.now() + UNFOLDING_MS;
      let reached = 0;
      // What the place stands in unfolds step by step; each time more of the way is there, it is gone on.
      const further = () => {
        reached = goTo(anchor, reached);
        if (reached < anchor.split('-').length && performance.now() < until) frame = requestAnimationFrame(further);
      };
      cancelAnimationFrame(frame);
      further();
    };
    go();
    window.addEventListener('hashchange', go);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('hashchange', go);
    };
  }, [isThere]);
}

/** Goes to the longest part of the way that is there, if that is longer than what has been reached. Answers how far it came. */
function goTo(anchor: string, reached: number): number {
  const steps = anchor.split('-');
  for (let length = steps.length; length > Math.max(reached, 1); length -= 1) {
    const place = document.getElementById(steps.slice(0, length).join('-'));
    if (place === null) continue;
    for (let around = place.closest('details'); around !== null; around = around.parentElement?.closest('details') ?? null) around.open = true;
    place.scrollIntoView({ block: 'center' });
    const field = place.matches('input, textarea, button') ? place : place.querySelector<HTMLElement>('input, textarea, button, [tabindex]');
    field?.focus({ preventScroll: true });
    return length;
  }
  return reached;
}
