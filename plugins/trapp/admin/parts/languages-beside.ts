import { useSyncExternalStore } from 'react';

const KEPT = 'trapp-languages-beside';
const listeners = new Set<() => void>();
let isBeside = kept();

/** Does the author write all languages at once? Said once, it holds for every field of every editor, also tomorrow. */
export function useBeside(): readonly [boolean, (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => isBeside), turn];
}

function turn(isOn: boolean): void {
  isBeside = isOn;
  try {
    localStorage.setItem(KEPT, String(isOn));
  } catch {
    // A browser that keeps nothing shows them as long as the page stands.
  }
  for (const listener of listeners) listener();
}

function kept(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'true';
  } catch {
    return false;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
