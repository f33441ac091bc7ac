import { Box } from '@strapi/design-system';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { anchorOf } from './anchor';

const Path = createContext('');

interface PlaceProps {
  /** From the place around it: "title", "tasks.2". */
  readonly path: string;
  readonly children: ReactNode;
}

/** What stands inside is at this place of the part, as the check names places. */
export function Inside({ path, children }: PlaceProps) {
  return <Path.Provider value={usePath(path)}>{children}</Path.Provider>;
}

/** A place that the check's links lead to: a field, or several that belong together. */
export function At({ path, children }: PlaceProps) {
  const whole = usePath(path);
  return (
    <Path.Provider value={whole}>
      <Box id={anchorOf(whole)} width="100%">
        {children}
      </Box>
    </Path.Provider>
  );
}

/** The path of a place from the part's own beginning. */
export function usePath(path = ''): string {
  return [useContext(Path), path].filter((step) => step !== '').join('.');
}

/** Which item of a list is unfolded, by its key. A place that the address names unfolds what it stands in. */
export function useUnfolded(path: string, keys: readonly string[]): readonly [string | undefined, (key: string | undefined) => void] {
  const [open, setOpen] = useState<string>();
  const list = `#${anchorOf(usePath(path))}-`;
  const joined = keys.join(' ');
  useEffect(() => {
    const unfold = () => {
      const { hash } = window.location;
      const index = hash.startsWith(list) ? Number.parseInt(hash.slice(list.length), 10) : Number.NaN;
      const key = joined.split(' ')[index];
      if (key !== undefined) setOpen(key);
    };
    unfold();
    window.addEventListener('hashchange', unfold);
    return () => window.removeEventListener('hashchange', unfold);
    // Only when it is come to: what is unfolded by hand stays so while the list is written in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [list]);
  return [open, setOpen];
}
