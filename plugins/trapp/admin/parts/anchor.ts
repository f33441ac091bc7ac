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

/** Goes to the place that the address names (`#at-…`), or the nearest around it, once the part has come. */
export function useAnchor(isThere: boolean): void {
  useEffect(() => {
    if (!isThere) return undefined;
    let frame = 0;
    const go = () => {
      const anchor = decodeURIComponent(window.location.hash.slice(1));
      goTo(anchor);
      // What the place stands in is unfolding now; then it is there itself.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => (frame = requestAnimationFrame(() => goTo(anchor))));
    };
    go();
    window.addEventListener('hashchange', go);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('hashchange', go);
    };
  }, [isThere]);
}

function goTo(anchor: string): void {
  const steps = anchor.split('-');
  for (let length = steps.length; length > 1; length -= 1) {
    const place = document.getElementById(steps.slice(0, length).join('-'));
    if (place === null) continue;
    for (let around = place.closest('details'); around !== null; around = around.parentElement?.closest('details') ?? null) around.open = true;
    place.scrollIntoView({ block: 'center' });
    const field = place.matches('input, textarea, button') ? place : place.querySelector<HTMLElement>('input, textarea, button, [tabindex]');
    field?.focus({ preventScroll: true });
    return;
  }
}
