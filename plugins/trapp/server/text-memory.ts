import { frozen } from './frozen';

/**
 * Reads things from their stored text. What stands as it did when it was last read is not parsed again: the text is compared, so that nothing here can be
 * older than the database.
 */
export function textMemory<T>(parse: (text: string) => T, mostKept: number): (id: string, text: string) => T {
  const kept = new Map<string, { readonly text: string; readonly thing: T }>();
  return (id, text) => {
    const known = kept.get(id);
    if (known?.text === text) return known.thing;
    const thing = frozen(parse(text));
    kept.delete(id);
    kept.set(id, { text, thing });
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? id);
    return thing;
  };
}

/** The same for rows of a few columns: one that stands as it did is not parsed again, and whoever gets it may not write in it. */
export function rowMemory<T>(parse: (row: unknown) => T, mostKept: number): (row: unknown) => T {
  const kept = new Map<string, T>();
  return (row) => {
    const text = JSON.stringify(row);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const thing = frozen(parse(row));
    kept.set(text, thing);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? text);
    return thing;
  };
}
