import { useSyncExternalStore } from 'react';

/** Is the window too narrow for a wide table? Tables are then shown as lists, not squeezed. */
export function useNarrow(below = '48rem'): boolean {
  const query = `(max-width: ${below})`;
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
